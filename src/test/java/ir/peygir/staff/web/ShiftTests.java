package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Staff;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A shift ends, and what is in hand goes on to the next one.
 */
class ShiftTests extends DeskStories {

	private static final StaffMember MORNING = member("morning-shift", "unit-D06-TEC");

	private static final StaffMember EVENING = member("evening-shift", "unit-D06-TEC");

	private static final StaffMember STRANGER = member("bus-shift", "unit-O-BUS");

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void peopleOfBothShifts() {
		List.of(MORNING, EVENING, STRANGER).forEach((member) -> {
			if (this.identities.createUserQuery().userId(member.id()).count() == 0) {
				User user = this.identities.newUser(member.id());
				user.setFirstName("کارشناس");
				user.setLastName(member.id());
				this.identities.saveUser(user);
				this.identities.createMembership(member.id(), member.groups().get(0));
			}
		});
	}

	@Test
	void aTaskGoesToAColleagueWithItsNoteAndTheHistorySaysSo() throws Exception {
		CaseStory story = inHand();
		as(MORNING, get("/staff/handover"))
			.andExpect(content().string(containsString(new TrackingCode(story.code()).grouped())));
		pass(story.task().getId(), EVENING.id(), "کارگر فردا ۸ صبح می‌آید.")
			.andExpect(redirectedUrl("/staff/handover?given=1"));
		assertThat(story.task().getAssignee()).isEqualTo(EVENING.id());
		assertThat(this.database.sql("select count(*) from trail_entry where case_code = ? and what = ?")
			.params(story.code(), "report.TASK_HANDED")
			.query(Integer.class)
			.single()).isOne();
		as(EVENING, get("/staff/tasks/" + story.task().getId() + "/card"))
			.andExpect(content().string(containsString("یادداشت تحویل شیفت از کارشناس morning-shift")))
			.andExpect(content().string(containsString("کارگر فردا ۸ صبح می‌آید.")))
			.andExpect(content().string(containsString("در تحویل شیفت به همکار سپرده شد")));
		as(MORNING, get("/staff/handover"))
			.andExpect(content().string(not(containsString(new TrackingCode(story.code()).grouped()))));
	}

	@Test
	void eachTaskIsCheckedAndTheOthersGo() throws Exception {
		CaseStory mine = inHand();
		CaseStory gone = inHand();
		this.tasks.setAssignee(gone.task().getId(), EVENING.id());
		as(MORNING,
				post("/staff/handover").with(token())
					.param("task", mine.task().getId(), gone.task().getId(), "no-such-task")
					.param("to", EVENING.id())
					.param("action", "give"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("دیگر نزد شما نیست.")))
			.andExpect(content().string(containsString("۱ کار دیگر تحویل داده شد.")));
		assertThat(mine.task().getAssignee()).isEqualTo(EVENING.id());
	}

	@Test
	void whoMayNotSeeATaskDoesNotGetIt() throws Exception {
		CaseStory story = inHand();
		pass(story.task().getId(), STRANGER.id(), "").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString(new TrackingCode(story.code()).grouped())))
			.andExpect(content().string(containsString("در گروه این کار نیست و آن را نمی‌بیند.")));
		assertThat(story.task().getAssignee()).isEqualTo(MORNING.id());
		pass(story.task().getId(), "nobody-at-all", "").andExpect(status().isUnprocessableEntity());
		pass(story.task().getId(), MORNING.id(), "").andExpect(status().isUnprocessableEntity());
		pass(story.task().getId(), EVENING.id(), "ب".repeat(501)).andExpect(status().isUnprocessableEntity());
		assertThat(story.task().getAssignee()).isEqualTo(MORNING.id());
	}

	@Test
	void theGroupGetsItBackAndTheNextOneReadsTheNote() throws Exception {
		CaseStory story = inHand();
		String task = story.task().getId();
		as(MORNING,
				post("/staff/handover").with(token())
					.param("task", task)
					.param("note." + task, "با پیمانکار صحبت شد.")
					.param("action", "back"))
			.andExpect(redirectedUrl("/staff/handover?back=1"));
		assertThat(story.task().getAssignee()).isNull();
		as(EVENING, get("/staff/tasks/" + task + "/card"))
			.andExpect(content().string(containsString("با پیمانکار صحبت شد.")));
		as(STRANGER, get("/staff/tasks/" + task + "/card")).andExpect(status().isNotFound());
	}

	@Test
	void whatIsLateIsMarkedInWords() throws Exception {
		CaseStory story = inHand();
		Task task = story.task();
		task.setDueDate(Date.from(this.clock.instant().minus(Duration.ofHours(1))));
		this.tasks.saveTask(task);
		as(MORNING, get("/staff/handover")).andExpect(content().string(containsString("⚠ گذشته از مهلت")));
	}

	@Test
	void withNothingInHandThePageSaysSo() throws Exception {
		as(member("idle-shift", "unit-D06-TEC"), get("/staff/handover"))
			.andExpect(content().string(containsString("کاری در دست شما نیست")));
	}

	@Test
	void whoProposedARefusalIsNeitherGivenItsReviewNorOfferedIt() throws Exception {
		Staff proposer = Staff.of("shift-asker", "unit-D06-TEC");
		CaseStory story = pothole().done(proposer, "actOnReport", "actOutcome", "notPossible", "answer",
				"زمین شخصی است.");
		StaffMember asker = member("shift-asker", "refusals-of-shifts");
		this.tasks.addCandidateGroup(story.task().getId(), "refusals-of-shifts");
		as(asker, post("/staff/api/tasks/next").with(token())).andExpect(status().isNoContent());
		assertThat(story.task().getAssignee()).isNull();
		as(member("shift-judge", "refusals-of-shifts"), post("/staff/api/tasks/next").with(token()))
			.andExpect(status().isOk());
		assertThat(story.task().getAssignee()).isEqualTo("shift-judge");
	}

	private org.springframework.test.web.servlet.ResultActions pass(String task, String to, String note)
			throws Exception {
		return as(MORNING,
				post("/staff/handover").with(token())
					.param("task", task)
					.param("note." + task, note)
					.param("to", to)
					.param("action", "give"));
	}

	private CaseStory inHand() {
		CaseStory story = pothole();
		claim(story, MORNING);
		return story;
	}

}
