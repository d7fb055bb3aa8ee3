package ir.peygir.meeting.session;

import java.time.DayOfWeek;

import java.time.LocalDate;

import ir.peygir.city.CalendarChange;
import ir.peygir.city.CalendarDesk;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which sessions come into being, and when.
 */
class PlanningTests extends SessionStories {

	@Autowired
	private CalendarDesk calendar;

	@Autowired
	private SessionRows rows;

	@Autowired
	private HostDesk hosts;

	@Test
	void sessionsAreAnnouncedWeeksAheadAndOnlyWhileTheirCalendarCanBeKept() {
		this.scene.itIs(at("2026-11-02", "09:00"));
		assertThat(this.planner.plan("01")).isEqualTo(2);
		assertThat(this.rows.ofHost("01", LocalDate.parse("2026-11-02"))).extracting((session) -> session.id())
			.containsExactly("01-2026-11-23", "01-2026-11-30");
		assertThat(this.planner.plan("01")).as("a second time").isZero();
		this.scene.itIs(at("2026-11-09", "09:00"));
		assertThat(this.planner.plan("01")).isEqualTo(1);
	}

	@Test
	void theTimesAreThoseOfTheCalendar() {
		SessionFacts facts = view(announced("02", "2026-11-30").id()).facts();
		assertThat(facts.opensAt()).isEqualTo(at("2026-11-16", "08:00"));
		assertThat(facts.closesAt()).isEqualTo(at("2026-11-23", "00:00"));
		assertThat(facts.screeningUntil()).isEqualTo(at("2026-11-24", "16:00"));
		assertThat(facts.objectionsUntil()).isEqualTo(at("2026-11-25", "12:00"));
		assertThat(facts.listAt()).isEqualTo(at("2026-11-25", "13:00"));
		assertThat(facts.drawAt()).isEqualTo(at("2026-11-25", "16:00"));
		assertThat(facts.answerUntil()).isEqualTo(at("2026-11-28", "16:00"));
		assertThat(facts.secondRoundUntil()).isEqualTo(at("2026-11-29", "12:00"));
		assertThat(facts.seatTime(2)).isEqualTo(at("2026-11-30", "09:15"));
		assertThat(facts.districtCode()).isEqualTo("02");
	}

	@Test
	void aHolidayMondayMovesToTheNextWorkingDayOfItsWeekAndTheTimesStay() {
		SessionStory story = announced("03", "2026-08-31");
		assertThat(story.process()).isNotNull();
		SessionBoard.SessionView view = view(story.id());
		assertThat(view.state()).isEqualTo(SessionState.MOVED);
		assertThat(view.date()).isEqualTo("2026-09-01");
		assertThat(view.movedFrom()).isEqualTo("2026-08-31");
		assertThat(view.reason()).isEqualTo("دوشنبه ۹ شهریور ۱۴۰۵ تعطیل است.");
		assertThat(view.drawAt()).isEqualTo(at("2026-08-26", "16:00"));
		assertThat(view.facts().startsAt()).isEqualTo(at("2026-09-01", "09:00"));
	}

	@Test
	void aWeekWithoutAnyWorkingDayLeftHasAnAnnouncedAndCancelledSession() {
		this.scene.itIs(at("2026-02-14", "09:00"));
		this.planner.plan("04");
		SessionBoard.SessionView view = view("04-2026-03-02");
		assertThat(view.state()).isEqualTo(SessionState.CANCELLED);
		assertThat(view.reason()).contains("تعطیل است");
		assertThat(this.time.of(view.id()).process()).isNull();
		assertThat(this.rows.ofHost("04", LocalDate.parse("2026-02-14"))).noneMatch((one) -> one.makesUpFor() != null);
	}

	@Test
	void twoWeeksWithoutASessionAreMadeUpForOnceOnAFreeDay() {
		this.scene.itIs(at("2026-10-03", "09:00"));
		this.planner.plan("05");
		this.desk.cancel("05-2026-10-19", "تعمیر ساختمان", SECRETARY);
		this.desk.cancel("05-2026-10-26", "تعمیر ساختمان", SECRETARY);
		this.planner.plan("05");
		this.planner.plan("05");
		assertThat(this.rows.ofHost("05", LocalDate.parse("2026-10-03")))
			.filteredOn((session) -> session.makesUpFor() != null)
			.singleElement()
			.satisfies((session) -> {
				assertThat(session.id()).isEqualTo("05-2026-11-03");
				assertThat(session.heldOn()).isEqualTo("2026-11-03");
				assertThat(session.times().drawAt()).as("in the rhythm of its week")
					.isEqualTo(at("2026-10-28", "16:00"));
			});
		assertThat(view("05-2026-11-03")).satisfies((view) -> {
			assertThat(view.makeUp()).isTrue();
			assertThat(view.movedFrom()).isNull();
			assertThat(view.state()).isEqualTo(SessionState.ANNOUNCED);
		});
		assertThat(this.time.of("05-2026-11-03").process()).isNotNull();
	}

	@Test
	void aMakeUpSessionComesLaterIfTheFollowingWeekIsTooNear() {
		this.scene.itIs(at("2027-01-02", "09:00"));
		this.planner.plan("08");
		this.scene.itIs(at("2027-01-20", "09:00"));
		this.planner.plan("08");
		this.desk.cancel("08-2027-01-25", "برف", SECRETARY);
		this.desk.cancel("08-2027-02-01", "برف", SECRETARY);
		this.planner.plan("08");
		assertThat(this.rows.ofHost("08", LocalDate.parse("2027-01-02")))
			.filteredOn((session) -> session.makesUpFor() != null)
			.singleElement()
			.satisfies((session) -> assertThat(session.heldOn()).isEqualTo("2027-02-09"));
	}

	@Test
	void aClosureThatIsAnnouncedLaterMovesOrCancelsWhatIsAnnounced() {
		SessionStory story = announced("07", "2029-01-15");
		SessionStory other = this.time.of(announced("07", "2029-01-22").id());
		try {
			close("2029-01-15");
			assertThat(this.planner.followCalendar()).isPositive();
			assertThat(view(story.id()).date()).isEqualTo("2029-01-16");
			assertThat(view(story.id()).state()).isEqualTo(SessionState.MOVED);
			close("2029-01-22");
			close("2029-01-23");
			close("2029-01-24");
			this.planner.followCalendar();
			assertThat(view(other.id()).state()).isEqualTo(SessionState.CANCELLED);
			assertThat(other.isOver()).isTrue();
			assertThat(story.isOver()).isFalse();
		}
		finally {
			this.calendar.changes().stream().map(CalendarChange::id).forEach(this.calendar::withdraw);
		}
	}

	@Test
	void whatAnOfficialChangedCountsForSessionsThatAreNotAnnouncedYet() {
		this.scene.itIs(at("2026-11-02", "09:00"));
		this.planner.plan("09");
		Host host = this.hosts.host("09");
		this.hosts.change(HostDesk.Change.of(host).seats(8).starts("10:30"), SECRETARY);
		this.scene.itIs(at("2026-11-09", "09:00"));
		this.planner.plan("09");
		assertThat(view("09-2026-11-30").seats()).isEqualTo(12);
		assertThat(view("09-2026-12-07")).satisfies((view) -> {
			assertThat(view.seats()).isEqualTo(8);
			assertThat(view.hours()).isEqualTo("۱۰:۳۰ تا ۱۲:۳۰");
		});
		assertThat(this.board.sessions("09", java.util.Locale.ENGLISH)).first()
			.satisfies((view) -> assertThat(view.hours()).isEqualTo("09:00 to 12:00"));
	}

	@Test
	void aHostWhoseDayIsChangedDoesNotReceiveTwiceInAWeek() {
		this.scene.itIs(at("2026-11-02", "09:00"));
		this.planner.plan("22");
		this.hosts.change(HostDesk.Change.of(this.hosts.host("22")).weekday(DayOfWeek.TUESDAY), SECRETARY);
		this.scene.itIs(at("2026-11-09", "09:00"));
		this.planner.plan("22");
		assertThat(this.rows.ofHost("22", LocalDate.parse("2026-11-02"))).extracting((session) -> session.id())
			.filteredOn((id) -> id.startsWith("22-2026"))
			.containsExactly("22-2026-11-23", "22-2026-11-30", "22-2026-12-08");
		this.hosts.change(HostDesk.Change.of(this.hosts.host("22")).weekday(DayOfWeek.MONDAY), SECRETARY);
	}

	private void close(String day) {
		this.calendar.close(LocalDate.parse(day), null, "برف", "admin");
	}

}
