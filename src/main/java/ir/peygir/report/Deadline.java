package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Display;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The clock of one round: from the report (or the objection) to the promised answer. It
 * stops while the citizen is asked.
 */
@Embeddable
class Deadline {

	/** Share of the time after which the unit is reminded. */
	private static final double REMINDER = 0.75;

	private Instant startedAt;

	private Instant promisedBy;

	private Instant dueAt;

	private Instant remindAt;

	private Instant pausedAt;

	private long pausedMillis;

	private int pausedDays;

	private Instant remindedAt;

	private Instant escalatedAt;

	private boolean workingDays;

	@Column(name = "deadline_amount")
	private Integer amount;

	protected Deadline() {
	}

	Deadline(Instant startedAt) {
		this.startedAt = startedAt;
	}

	/**
	 * @param amount hours, or working days
	 */
	void promise(int amount, boolean workingDays, WorkingCalendar calendar) {
		this.workingDays = workingDays;
		this.amount = amount;
		count(calendar);
	}

	/**
	 * Counts a promise in working days again after the calendar changed. It only ever
	 * moves to a later day: what was promised to a citizen is not taken back, and another
	 * hour of the same day is not worth a word.
	 * @param announcedAt what was missed by then stays missed
	 */
	Optional<MovedDeadline> recount(WorkingCalendar calendar, Instant announcedAt) {
		if (!this.workingDays || this.amount == null || this.escalatedAt != null || !this.dueAt.isAfter(announcedAt)) {
			return Optional.empty();
		}
		Instant dueBefore = this.dueAt;
		Instant remindBefore = this.remindAt;
		count(calendar);
		if (day(this.dueAt).isAfter(day(dueBefore))) {
			return Optional.of(new MovedDeadline(dueBefore, this.dueAt, remindBefore, this.remindAt));
		}
		this.dueAt = dueBefore;
		this.promisedBy = dueBefore;
		this.remindAt = remindBefore;
		return Optional.empty();
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, Display.CITY);
	}

	private void count(WorkingCalendar calendar) {
		this.dueAt = due(this.startedAt, this.amount, this.workingDays, calendar);
		long millis = Duration.between(this.startedAt, this.dueAt).toMillis();
		this.remindAt = this.startedAt.plusMillis((long) (millis * REMINDER));
		// earlier questions of this round still do not count
		putOff(this.pausedMillis, this.pausedDays, calendar);
	}

	/** Due on a day that was fixed, not counted. */
	void endsAt(Instant due) {
		this.dueAt = due;
		this.promisedBy = due;
		this.remindAt = this.startedAt.plusMillis((long) (Duration.between(this.startedAt, due).toMillis() * REMINDER));
	}

	/** Nothing is due before that moment, which is what the citizen was told. */
	Deadline asleepUntil(Instant wake) {
		Deadline asleep = new Deadline(this.startedAt);
		asleep.promisedBy = wake;
		return asleep;
	}

	/**
	 * A quarter of this round's time, counted from then; {@code null} without a promise.
	 */
	Instant firstQuarter(Instant from) {
		return (this.dueAt != null) ? from.plus(Duration.between(this.startedAt, this.dueAt).dividedBy(4)) : null;
	}

	/** When an answer is due that is counted from then. */
	static Instant due(Instant from, int amount, boolean workingDays, WorkingCalendar calendar) {
		return workingDays ? calendar.endOfWorkingDay(from, amount) : from.plus(Duration.ofHours(amount));
	}

	void pause(Instant now) {
		this.pausedAt = now;
	}

	/** The time of the question does not count against the unit. */
	void resume(Instant now, WorkingCalendar calendar) {
		if (this.pausedAt == null) {
			return;
		}
		long millis = Duration.between(this.pausedAt, now).toMillis();
		int days = calendar.workingDaysBetween(this.pausedAt.atZone(Display.CITY).toLocalDate(),
				now.atZone(Display.CITY).toLocalDate());
		this.pausedAt = null;
		this.pausedMillis += millis;
		this.pausedDays += days;
		if (this.dueAt != null) {
			putOff(millis, days, calendar);
		}
	}

	private void putOff(long millis, int days, WorkingCalendar calendar) {
		if (!this.workingDays) {
			this.dueAt = this.dueAt.plusMillis(millis);
			this.remindAt = this.remindAt.plusMillis(millis);
		}
		else if (days > 0) {
			this.dueAt = calendar.endOfWorkingDay(this.dueAt, days);
			this.remindAt = calendar.endOfWorkingDay(this.remindAt, days);
		}
		this.promisedBy = this.dueAt;
	}

	/**
	 * @return whether it is the first reminder of this round
	 */
	boolean remind(Instant now) {
		boolean first = this.remindedAt == null;
		this.remindedAt = first ? now : this.remindedAt;
		return first;
	}

	/**
	 * @return whether it is the first escalation of this round
	 */
	boolean escalate(Instant now) {
		boolean first = this.escalatedAt == null;
		this.escalatedAt = first ? now : this.escalatedAt;
		return first;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Instant promisedBy() {
		return this.promisedBy;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	Instant remindAt() {
		return this.remindAt;
	}

	boolean isEscalated() {
		return this.escalatedAt != null;
	}

	/**
	 * {@code onTime}, {@code dueSoon}, {@code overdue}, {@code paused}, or {@code null}
	 * without a promise.
	 */
	String timing(Instant now) {
		if (this.dueAt == null) {
			return null;
		}
		if (this.pausedAt != null) {
			return "paused";
		}
		return now.isAfter(this.dueAt) ? "overdue" : now.isAfter(this.remindAt) ? "dueSoon" : "onTime";
	}

}
