package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import ir.peygir.city.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DeadlineTests {

	private static final Instant START = Instant.parse("2026-10-11T05:30:00Z");

	/** Every day is a working day of 24 hours. */
	private final WorkingCalendar calendar = mock(WorkingCalendar.class);

	private final Deadline deadline = new Deadline(START);

	@BeforeEach
	void everyDayIsAWorkingDay() {
		given(this.calendar.endOfWorkingDay(any(), anyInt()))
			.willAnswer((call) -> call.<Instant>getArgument(0).plus(Duration.ofDays(call.<Integer>getArgument(1))));
		given(this.calendar.workingDaysBetween(any(), any()))
			.willAnswer((call) -> (int) (call.<LocalDate>getArgument(1).toEpochDay()
					- call.<LocalDate>getArgument(0).toEpochDay()));
	}

	@Test
	void withoutAPromiseThereIsNoTiming() {
		assertThat(this.deadline.timing(START)).isNull();
		assertThat(this.deadline.promisedBy()).isNull();
	}

	@Test
	void hoursRunDayAndNightAndTheReminderComesAfterThreeQuarters() {
		this.deadline.promise(72, false, this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(72)).isEqualTo(this.deadline.promisedBy());
		assertThat(this.deadline.remindAt()).isEqualTo(after(54));
		assertThat(this.deadline.timing(after(54))).isEqualTo("onTime");
		assertThat(this.deadline.timing(after(55))).isEqualTo("dueSoon");
		assertThat(this.deadline.timing(after(72))).isEqualTo("dueSoon");
		assertThat(this.deadline.timing(after(73))).isEqualTo("overdue");
	}

	@Test
	void theTimeOfAQuestionDoesNotCount() {
		this.deadline.promise(72, false, this.calendar);
		this.deadline.pause(after(10));
		assertThat(this.deadline.timing(after(100))).isEqualTo("paused");
		this.deadline.resume(after(30), this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(92)).isEqualTo(this.deadline.promisedBy());
		assertThat(this.deadline.remindAt()).isEqualTo(after(74));
	}

	@Test
	void theTimeOfTwoQuestionsAddsUpAlsoWhenItIsPromisedAnew() {
		this.deadline.promise(72, false, this.calendar);
		this.deadline.pause(after(10));
		this.deadline.resume(after(20), this.calendar);
		this.deadline.pause(after(30));
		this.deadline.resume(after(60), this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(112));
		this.deadline.promise(24, false, this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(64));
		assertThat(this.deadline.remindAt()).isEqualTo(after(58));
	}

	@Test
	void workingDaysAreMovedByWorkingDays() {
		this.deadline.promise(10, true, this.calendar);
		this.deadline.pause(after(1));
		this.deadline.resume(after(3), this.calendar);
		assertThat(this.deadline.dueAt()).as("the same day").isEqualTo(after(240));
		this.deadline.pause(after(24));
		this.deadline.resume(after(72), this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(288));
		this.deadline.promise(5, true, this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(168));
	}

	@Test
	void whatWasNotPausedIsNotResumed() {
		this.deadline.promise(72, false, this.calendar);
		this.deadline.resume(after(50), this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(72));
	}

	@Test
	void aQuestionBeforeAnyPromiseIsNoFault() {
		this.deadline.pause(after(1));
		this.deadline.resume(after(3), this.calendar);
		assertThat(this.deadline.dueAt()).isNull();
		this.deadline.promise(4, false, this.calendar);
		assertThat(this.deadline.dueAt()).isEqualTo(after(6));
	}

	@Test
	void oneRoundHasOneReminderAndOneEscalation() {
		assertThat(this.deadline.remind(after(1))).isTrue();
		assertThat(this.deadline.remind(after(2))).isFalse();
		assertThat(this.deadline.isEscalated()).isFalse();
		assertThat(this.deadline.escalate(after(3))).isTrue();
		assertThat(this.deadline.escalate(after(4))).isFalse();
		assertThat(this.deadline.isEscalated()).isTrue();
	}

	private static Instant after(int hours) {
		return START.plus(Duration.ofHours(hours));
	}

}
