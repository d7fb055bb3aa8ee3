package ir.peygir.staff.calls;

import java.util.List;
import java.util.Locale;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.messaging.CallList;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Status;
import ir.peygir.shared.Looks;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CallPagesTests extends DeskStories {

	private static final StaffMember COLLEAGUE = new StaffMember("niki", "niki", List.of("call-centre"));

	@Autowired
	private CallList calls;

	@Autowired
	private Looks looks;

	@Test
	void theNumberIsShownOnlyToWhoTakesTheCall() throws Exception {
		CaseStory story = asked("02188772001", "RDS-01");
		long id = call(story, "question");
		as(OPERATOR, get("/staff/calls")).andExpect(content().string(containsString(story.code())))
			.andExpect(content().string(not(containsString("88772001"))));
		as(OPERATOR, get("/staff/calls/" + id)).andExpect(status().isConflict());
		as(OPERATOR, post("/staff/calls/" + id + "/take").with(token())).andExpect(redirectedUrl("/staff/calls/" + id));
		as(OPERATOR, get("/staff/calls/" + id)).andExpect(content().string(containsString("tel:02188772001")))
			.andExpect(content().string(containsString("کنار کدام پلاک؟")));
		as(COLLEAGUE, post("/staff/calls/" + id + "/take").with(token()))
			.andExpect(redirectedUrl("/staff/calls?taken"));
		as(COLLEAGUE, get("/staff/calls/" + id)).andExpect(status().isConflict());
		as(UNIT, get("/staff/calls/" + id)).andExpect(status().isForbidden());
		assertThat(this.looks.told(story.code(), Locale.ENGLISH)).as("the one who saw it")
			.isEqualTo("Seen 1 time: call-taker and triage officer 1");
	}

	@Test
	void whatTheCitizenAnswersIsWrittenDownForThem() throws Exception {
		CaseStory story = asked("02188772002", "RDS-01");
		long id = taken(story, "question");
		as(OPERATOR, post("/staff/calls/" + id).with(token()).param("told", "true").param("reply", "ن".repeat(4001)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"reply-error\"")));
		as(OPERATOR, post("/staff/calls/" + id).with(token()).param("told", "true").param("reply", "کنار پلاک ۱۲"))
			.andExpect(redirectedUrl("/staff/calls"));
		story.work();
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.file().reply()).isEqualTo("کنار پلاک ۱۲");
		assertThat(this.calls.waiting(1000)).noneMatch((one) -> one.id() == id);
	}

	@Test
	void anAnswerThatComesTooLateIsNotLostButShownAgain() throws Exception {
		CaseStory story = asked("02188772003", "RDS-01");
		long id = taken(story, "question");
		story.withdraws("دیگر لازم نیست");
		as(OPERATOR, post("/staff/calls/" + id).with(token()).param("told", "true").param("reply", "کنار پلاک ۱۳"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("کنار پلاک ۱۳")));
		as(OPERATOR, post("/staff/calls/" + id).with(token()).param("told", "true"))
			.andExpect(redirectedUrl("/staff/calls"));
	}

	@Test
	void whoDoesNotAnswerGoesBackToTheQueue() throws Exception {
		CaseStory story = asked("02188772004", "RDS-01");
		long id = taken(story, "question");
		as(OPERATOR, post("/staff/calls/" + id).with(token()).param("told", "false"))
			.andExpect(redirectedUrl("/staff/calls"));
		as(COLLEAGUE, post("/staff/calls/" + id + "/take").with(token()))
			.andExpect(redirectedUrl("/staff/calls/" + id));
	}

	private CaseStory asked(String phone, String topic) {
		CaseStory story = this.scene
			.sent(Message.request(topic).in("06").from(new ContactDetails(null, phone, null, null)));
		return story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کنار کدام پلاک؟");
	}

	private long taken(CaseStory story, String template) {
		long id = call(story, template);
		this.calls.take(id, OPERATOR.id());
		return id;
	}

	private long call(CaseStory story, String template) {
		return this.calls.waiting(1000)
			.stream()
			.filter((one) -> one.code().equals(story.code()) && one.template().equals(template))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
