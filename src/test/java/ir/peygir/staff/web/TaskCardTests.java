package ir.peygir.staff.web;

import java.util.List;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Staff;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class TaskCardTests extends DeskStories {

	@Test
	void theUnitReadsWhatTheCitizenWroteButNotWhoItIs() throws Exception {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").saying("<b>چاله</b> {{1+1}}", "کوچهٔ هشتم"));
		as(UNIT, card(story)).andExpect(status().isOk())
			.andExpect(content().string(containsString("&lt;b&gt;چاله&lt;/b&gt; {{1+1}}")))
			.andExpect(content().string(containsString("کوچهٔ هشتم")))
			.andExpect(content().string(containsString("data-evidence-needed=\"true\"")))
			.andExpect(content().string(not(containsString(story.mobile().substring(1)))));
	}

	@Test
	void forOtherUnitsThereIsNoSuchCard() throws Exception {
		as(OTHER_UNIT, card(pothole())).andExpect(status().isNotFound());
		as(UNIT, get("/staff/tasks/no-such-task/card")).andExpect(status().isNotFound());
	}

	@Test
	void theNumberToCallIsShownToTheOneCallerWhoTookTheCall() throws Exception {
		CaseStory story = toBeCalled();
		as(CALLER, card(story)).andExpect(status().isOk())
			.andExpect(content().string(containsString("پس از تحویل گرفتن")))
			.andExpect(content().string(not(containsString("02188776655"))));
		claim(story, CALLER);
		as(CALLER, card(story)).andExpect(content().string(containsString("tel:02188776655")))
			.andExpect(content().string(containsString("مریم رضایی")))
			.andExpect(content().string(containsString("تلفن همراه ندارد")));
		as(OTHER_CALLER, card(story)).andExpect(content().string(not(containsString("02188776655"))));
		as(ADMINISTRATOR, card(story)).andExpect(status().isOk())
			.andExpect(content().string(not(containsString("02188776655"))));
		as(UNIT, card(story)).andExpect(status().isNotFound());
	}

	@Test
	void onlyWhoHasATaskGivesItBack() throws Exception {
		CaseStory story = pothole();
		claim(story, UNIT);
		as(SUPERVISOR, giveBack(story)).andExpect(status().isNotFound());
		as(UNIT, card(story)).andExpect(content().string(containsString("data-give-back")));
		as(UNIT, giveBack(story)).andExpect(status().isNoContent());
		assertThat(story.task().getAssignee()).isNull();
		as(UNIT, card(story)).andExpect(content().string(not(containsString("data-give-back"))));
		as(UNIT, giveBack(story)).andExpect(status().isNotFound());
	}

	@Test
	void givingBackNeedsTheTokenOfTheCard() throws Exception {
		CaseStory story = pothole();
		as(UNIT, post("/staff/tasks/{id}/give-back", story.task().getId())).andExpect(status().isForbidden());
	}

	@Test
	void whoWorksOnACaseAddsEvidenceAndNobodyElse() throws Exception {
		CaseStory story = pothole();
		evidence(UNIT, story).andExpect(status().isCreated())
			.andExpect(jsonPath("$.id").isNotEmpty())
			.andExpect(jsonPath("$.url").isNotEmpty())
			.andExpect(jsonPath("$.thumb").isNotEmpty());
		evidence(OTHER_UNIT, story).andExpect(status().isNotFound());
		evidence(AUDITOR, story).andExpect(status().isForbidden());
		evidence(SUPERVISOR, story).andExpect(status().isNotFound());
		as(UNIT, card(story)).andExpect(content().string(containsString("data-evidence=\"1\"")));
	}

	@Test
	void whoHasAnEmergencyInHandTellsTheCitizenSomethingBeforeItIsDone() throws Exception {
		CaseStory story = this.scene.sent(Message.request("DRN-04").in("06"));
		as(UNIT, card(story)).andExpect(content().string(containsString("data-send-interim")));
		as(OTHER_UNIT, interim(story, "ایمن شد")).andExpect(status().isNotFound());
		as(AUDITOR, interim(story, "ایمن شد")).andExpect(status().isForbidden());
		as(UNIT, interim(story, " ")).andExpect(status().isUnprocessableEntity());
		as(UNIT, interim(story, "آ".repeat(501))).andExpect(status().isUnprocessableEntity());
		as(UNIT, interim(story, "محل ایمن شد.")).andExpect(status().isNoContent());
		assertThat(story.view().history()).extracting((event) -> event.detail()).contains("محل ایمن شد.");
		assertThat(story.tasksOf(Staff.unit("D06-TEC"))).containsExactly("actOnReport");
		claim(story, new StaffMember("sara", "سارا", UNIT.groups()));
		as(UNIT, interim(story, "من هم می‌گویم.")).andExpect(status().isNotFound());
	}

	@Test
	void theCardSaysWhatWaitsForTheSupervisorAndWhoHadItHowLong() throws Exception {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "planned", "answer", "در بهار", "plannedFor", "2027-04-05");
		as(SUPERVISOR, card(story)).andExpect(content().string(containsString("برای تأیید شما: گذاشتن در برنامه")))
			.andExpect(content().string(containsString("۱۶ فروردین")))
			.andExpect(content().string(containsString("نزد کدام واحد و چه مدت")))
			.andExpect(content().string(not(containsString("data-send-interim"))));
	}

	private static AbstractMockHttpServletRequestBuilder<?> interim(CaseStory story, String text) {
		return post("/staff/tasks/{id}/interim", story.task().getId()).param("text", text).with(token());
	}

	private CaseStory toBeCalled() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails(null, "02188776655", "مریم رضایی", null)));
		answer(story, TECHNICIAN);
		return story;
	}

	@Test
	void theCardAndTheFileShowWhatIsToBeLookedAtTwice() throws Exception {
		byte[] picture = Shots.taken(Shots.photo(6101), "2026:10:10 09:30:00", null, null);
		CaseStory first = pothole();
		CaseStory second = pothole();
		send(UNIT, first, picture).andExpect(status().isCreated());
		send(UNIT, second, picture).andExpect(status().isCreated()).andExpect(jsonPath("$.warnings.length()").value(2));
		send(UNIT, second, Shots.pdf()).andExpect(status().isCreated());
		String also = "پروندهٔ " + new TrackingCode(first.code()).isolated() + " به کار رفته است";
		for (StaffMember reader : List.of(UNIT, SUPERVISOR)) {
			as(reader, get("/staff/cases/" + second.code())).andExpect(status().isOk())
				.andExpect(content().string(containsString(also)))
				.andExpect(content().string(containsString("زمان عکس پیش از ثبت پیام است.")))
				.andExpect(content().string(containsString("سند ۲ (PDF)")))
				.andExpect(content().string(containsString("همین عکس پیش‌تر در پروندهٔ دیگری به کار رفته است:")));
		}
		as(UNIT, card(second)).andExpect(content().string(containsString(also)))
			.andExpect(content().string(containsString("data-evidence=\"2\"")));
		as(UNIT, card(first)).andExpect(content().string(not(containsString("به کار رفته است"))));
	}

	private static AbstractMockHttpServletRequestBuilder<?> card(CaseStory story) {
		return get("/staff/tasks/{id}/card", story.task().getId());
	}

	private static AbstractMockHttpServletRequestBuilder<?> giveBack(CaseStory story) {
		return post("/staff/tasks/{id}/give-back", story.task().getId()).with(token());
	}

	private ResultActions evidence(StaffMember member, CaseStory story) throws Exception {
		return send(member, story, photo().getBytes());
	}

	private ResultActions send(StaffMember member, CaseStory story, byte[] file) throws Exception {
		return as(member,
				multipart("/staff/api/cases/{code}/evidence", story.code()).file(new MockMultipartFile("file", file))
					.with(token()));
	}

}
