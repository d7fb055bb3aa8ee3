package ir.peygir.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import ir.peygir.city.CalendarChange;
import ir.peygir.city.CalendarDesk;
import ir.peygir.shared.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sudden closures under open deadlines, in a November of which no other story tells.
 */
class CalendarStoryTests extends ReportStories {

	/** Nine o'clock on a Sunday. */
	private static final Instant START = Instant.parse("2028-11-12T05:30:00Z");

	@Autowired
	private CalendarDesk calendar;

	@Autowired
	private DeadlineMoves moves;

	@Autowired
	private DeadlineProgress progress;

	@BeforeEach
	void novemberBegins() {
		this.scene.itIs(START);
	}

	@AfterEach
	void theCalendarIsAsItWas() {
		this.scene.itIs(START);
		this.calendar.changes().stream().map(CalendarChange::id).forEach(this.calendar::withdraw);
	}

	@Test
	void aClosureMovesTheDeadlineWithTheReminderAndTheTimers() {
		CaseStory story = complaint();
		Instant due = story.view().promisedBy();
		Instant remind = date(story, "remindAt");
		close(day(due), null, "آلودگی هوا");
		Instant moved = story.view().promisedBy();
		assertThat(day(moved)).isAfter(day(due));
		assertThat(date(story, "dueAt")).isEqualTo(moved);
		assertThat(date(story, "remindAt")).isAfter(remind);
		assertThat(story.task().getDueDate().toInstant()).isEqualTo(moved);
		story.at(due.plusSeconds(1));
		assertProcess(story).hasNotPassed("deadlineMissedAtAct").isWaitingAtExactly("actOnReport");
		assertThat(story.view().state().timing()).isNotEqualTo("overdue");
		story.at(moved);
		assertProcess(story).hasPassed("deadlineMissedAtAct");
		assertThat(story.history()).endsWith(Happening.DEADLINE_MOVED, Happening.LATE);
	}

	@Test
	void whoAnnouncedItSeesHowFarItIs() {
		complaint();
		CaseStory story = complaint();
		this.calendar.close(day(story.view().promisedBy()), null, "برف", "admin");
		assertThat(this.progress.latest()).contains(new DeadlineProgress.Latest("برف", 0, false));
		carryLast();
		assertThat(this.progress.latest()).hasValueSatisfying((latest) -> {
			assertThat(latest.finished()).isTrue();
			assertThat(latest.moved()).isGreaterThanOrEqualTo(2);
		});
	}

	@Test
	void theCitizenReadsFromWhenToWhenAndWhyAndGetsNoMessage() {
		CaseStory story = complaint();
		Instant due = story.view().promisedBy();
		close(day(due), null, "آلودگی هوا");
		String told = story.view().history().get(story.history().size() - 1).detail();
		assertThat(told).contains("آلودگی هوا")
			.contains(Display.day(day(due), java.util.Locale.forLanguageTag("fa")))
			.contains(Display.day(day(story.view().promisedBy()), java.util.Locale.forLanguageTag("fa")));
		assertThat(story.file().history()).last().extracting(CaseView.Entry::detail).isEqualTo(told);
		assertThat(story.told()).containsExactly("registered");
	}

	@Test
	void whatWasCarriedOnceIsNotCarriedAgain() {
		CaseStory story = complaint();
		long id = close(day(story.view().promisedBy()), null, "برف");
		Instant moved = story.view().promisedBy();
		this.scene.jdbc.sql("update deadline_move set last_code = '' where id = ?").param(id).update();
		this.moves.carry(id);
		assertThat(story.view().promisedBy()).isEqualTo(moved);
		assertThat(story.events()).containsOnlyOnce(Happening.DEADLINE_MOVED);
	}

	@Test
	void aDayThatIsOpenAgainTakesNoPromiseBack() {
		CaseStory story = complaint();
		close(day(story.view().promisedBy()), null, "برف");
		Instant moved = story.view().promisedBy();
		this.calendar.withdraw(this.calendar.changes().get(0).id());
		carryLast();
		assertThat(story.view().promisedBy()).isEqualTo(moved);
	}

	@Test
	void aClosureAnnouncedForAnHourAgoMovesWhatIsNotMissedYet() {
		CaseStory open = complaint();
		LocalDate lastDay = day(open.view().promisedBy());
		Instant noon = lastDay.atTime(12, 0).atZone(Display.CITY).toInstant();
		open.at(noon.plus(Duration.ofHours(1)));
		close(lastDay, LocalTime.NOON, "برف");
		assertThat(day(open.view().promisedBy())).isAfter(lastDay);
		assertThat(open.history()).doesNotContain(Happening.LATE);
	}

	@Test
	void whatWasMissedStaysMissed() {
		CaseStory story = complaint();
		Instant due = story.view().promisedBy();
		story.at(due);
		this.scene.itIs(due.minusSeconds(3600));
		close(day(due), LocalTime.NOON, "برف");
		assertThat(story.view().promisedBy()).isEqualTo(due);
		assertThat(story.history()).endsWith(Happening.LATE);
	}

	@Test
	void deadlinesInHoursRunOnAndEarlierDaysAreNotTouched() {
		CaseStory hours = pothole();
		CaseStory days = complaint();
		Instant hoursDue = hours.view().promisedBy();
		Instant daysDue = days.view().promisedBy();
		LocalDate next = day(daysDue).plusDays(1);
		close((next.getDayOfWeek() == DayOfWeek.THURSDAY) ? next.plusDays(2) : next, null, "برف");
		assertThat(hours.view().promisedBy()).isEqualTo(hoursDue);
		assertThat(days.view().promisedBy()).isEqualTo(daysDue);
	}

	@Test
	void aQuestionThatIsOpenDoesNotStopTheCount() {
		CaseStory story = complaint();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام کوچه؟");
		Instant due = story.view().promisedBy();
		close(day(due), null, "برف");
		Instant moved = story.view().promisedBy();
		assertThat(moved).isAfter(due);
		story.replies("کوچهٔ دوم").work();
		assertThat(story.view().promisedBy()).isEqualTo(moved);
		assertThat(date(story, "dueAt")).isEqualTo(moved);
	}

	/** With a promise in ten working days. */
	private CaseStory complaint() {
		return this.scene.sent(Message.of("COMPLAINT", "RDS-05").in("06"));
	}

	private long close(LocalDate day, LocalTime hour, String reason) {
		this.calendar.close(day, hour, reason, "admin");
		return carryLast();
	}

	private long carryLast() {
		long id = this.scene.jdbc.sql("select max(id) from deadline_move").query(Long.class).single();
		this.moves.carry(id);
		return id;
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, Display.CITY);
	}

	private static Instant date(CaseStory story, String variable) {
		return ((java.util.Date) story.variable(variable)).toInstant();
	}

}
