package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.city.StandIns;
import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.EngineUser;
import ir.peygir.engine.HandedTasks;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.OwnDoing;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Staff;
import ir.peygir.shared.Display;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffDirectory;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

	@Autowired
	private CaseHistory history;

	@Autowired
	private StaffTasks staffTasks;

	@Autowired
	private HandedTasks handing;

	@Autowired
	private ShiftNotes notes;

	@Autowired
	private StaffNames names;

	@Autowired
	private OwnDoing ownDoing;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private EngineUser engine;

	@Autowired
	private StandIns standIns;

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
			.andExpect(content().string(containsString("دیگر در دست شما نیست.")))
			.andExpect(content().string(containsString("۱ کار دیگر تحویل داده شد.")));
		assertThat(mine.task().getAssignee()).isEqualTo(EVENING.id());
	}

	@Test
	void aCaseThatIsChangedAtTheSameMomentIsTriedAgainAndElseStaysAlone() {
		CaseStory once = inHand();
		CaseStory always = inHand();
		CaseStory quiet = inHand();
		Set<String> before = new HashSet<>();
		Shift shift = new Shift(this.staffTasks, this.handing, new ShiftNotes(this.database, this.names, this.clock) {
			@Override
			void keep(OpenTask task, String note, String giver) {
				super.keep(task, note, giver);
				if (task.id().equals(always.task().getId())
						|| task.id().equals(once.task().getId()) && before.add(task.id())) {
					throw new OptimisticLockingFailureException("a photo was faster");
				}
			}
		}, this.ownDoing, this.directory, this.identities, this.engine);
		List<String> ids = Stream.of(once, always, quiet).map((story) -> story.task().getId()).toList();
		List<Shift.Stays> stays = shift.pass(MORNING, ids, EVENING, Map.of(ids.get(0), "یک", ids.get(1), "دو"));
		assertThat(stays).extracting(Shift.Stays::id, Shift.Stays::why)
			.containsExactly(tuple(ids.get(1), "staff.shift.fail.busy"));
		assertThat(once.task().getAssignee()).isEqualTo(EVENING.id());
		assertThat(quiet.task().getAssignee()).isEqualTo(EVENING.id());
		assertThat(always.task().getAssignee()).isEqualTo(MORNING.id());
		assertThat(this.notes.of(ids.get(0))).isPresent();
		assertThat(this.notes.of(ids.get(1))).isEmpty();
	}

	@Test
	void whatWasTypedForATaskThatStaysIsShownAgain() throws Exception {
		CaseStory story = inHand();
		pass(story.task().getId(), STRANGER.id(), "کلید نزد نگهبان است.")
			.andExpect(content().string(containsString("کلید نزد نگهبان است.")));
	}

	@Test
	void aNoteGoesWithItsOwnTaskAndNotWithAnotherOfTheSameCase() {
		CaseStory story = inHand();
		String id = story.task().getId();
		OpenTask mine = this.engine.run(MORNING.id(), MORNING.groups(), () -> this.history.task(id)).orElseThrow();
		OpenTask other = new OpenTask(mine.id() + "-b", mine.key(), mine.name(), mine.processKey(), mine.businessKey(),
				null, mine.candidateGroups(), null);
		this.notes.keep(mine, "برای من", MORNING.id());
		this.notes.keep(other, "برای دیگری", MORNING.id());
		story.done(Staff.of(MORNING.id(), "unit-D06-TEC"), "actOnReport", "actOutcome", "notPossible", "answer",
				"زمین شخصی است.");
		assertThat(this.notes.of(mine.id())).isEmpty();
		assertThat(this.notes.of(other.id())).isPresent();
	}

	@Test
	void whoHandsOverInTheirPlaceIsNamedWithThem() throws Exception {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		this.standIns.add(MORNING.id(), today, today, STRANGER.id());
		try {
			StaffMember standIn = new StaffMember(STRANGER.id(), STRANGER.id(), List.of("unit-O-BUS", "unit-D06-TEC"));
			CaseStory story = pothole();
			claim(story, standIn);
			as(standIn,
					post("/staff/handover").with(token())
						.param("task", story.task().getId())
						.param("to", EVENING.id())
						.param("action", "give"))
				.andExpect(redirectedUrl("/staff/handover?given=1"));
			assertThat(this.database
				.sql("select who || ' for ' || on_behalf_of from report_event where report_code = ?"
						+ " and event = 'TASK_HANDED'")
				.param(story.code())
				.query(String.class)
				.list()).containsExactly(STRANGER.id() + " for " + MORNING.id());
		}
		finally {
			this.database.sql("delete from absence where user_id = ?").param(MORNING.id()).update();
		}
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
		StaffMember asker = member("shift-asker", "unit-D20-N2");
		this.tasks.addCandidateGroup(story.task().getId(), "unit-D20-N2");
		as(asker, post("/staff/api/tasks/next").with(token())).andExpect(status().isNoContent());
		assertThat(story.task().getAssignee()).isNull();
		as(member("shift-judge", "unit-D20-N2"), post("/staff/api/tasks/next").with(token()))
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
