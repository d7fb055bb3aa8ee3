package ir.peygir.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ir.peygir.catalogue.Kind;
import ir.peygir.city.City;
import ir.peygir.city.Unit;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of process {@code report} do to a report. Every method takes its code,
 * joins the engine's transaction and throws {@link Problem} 404 for a code that no report
 * has.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportDesk {

	/** Working days to sort a report. */
	private static final int TRIAGE_DAYS = 1;

	private static final Duration REPLY_TIME = Duration.ofDays(5);

	/** Whoever has not replied by then is reminded. */
	private static final Duration REPLY_REMINDER = Duration.ofDays(3);

	private final Reports reports;

	private final Responsibility responsibility;

	private final City city;

	private final WorkingCalendar calendar;

	private final Correspondence correspondence;

	private final EmergencyDesk emergencies;

	private final Clock clock;

	ReportDesk(Reports reports, Responsibility responsibility, City city, WorkingCalendar calendar,
			Correspondence correspondence, EmergencyDesk emergencies, Clock clock) {
		this.reports = reports;
		this.responsibility = responsibility;
		this.city = city;
		this.calendar = calendar;
		this.correspondence = correspondence;
		this.emergencies = emergencies;
		this.clock = clock;
	}

	/**
	 * Promises the citizen a date.
	 * @param amount hours or working days
	 * @param unit {@code h}, {@code wd}, or {@code none}: no promise yet
	 */
	public Times promiseDeadline(String code, int amount, String unit) {
		Report report = report(code);
		if (!"none".equals(unit)) {
			report.promise(amount, "wd".equals(unit), this.calendar);
		}
		return times(report);
	}

	/** Lets people sort it: officers, or supervisors after the third bounce. */
	public Sorting startTriage(String code) {
		Report report = report(code);
		report.startTriage(now());
		return new Sorting(report.route().isForSupervisors() ? "supervisors" : "operators",
				this.calendar.endOfWorkingDay(now(), TRIAGE_DAYS));
	}

	/**
	 * Gives it to the unit that an officer or an objection chose, else to the one
	 * responsible by topic and place.
	 * @return empty if no unit is responsible, so that a person has to choose
	 */
	public Optional<Assignment> assign(String code) {
		Report report = report(code);
		Optional<Unit> unit = Optional.ofNullable(report.chosenUnit())
			.flatMap(this.city::unit)
			.or(() -> this.responsibility.of(report));
		return unit.map((found) -> {
			report.assign(found.code(), now());
			boolean reviewed = report.kind() != Kind.REQUEST && report.kind() != Kind.COMPLAINT;
			DutyCall duty = (report.isEmergency() && !reviewed) ? this.emergencies.call(report, found) : DutyCall.NONE;
			return new Assignment(reviewed ? "review" : "act",
					this.responsibility.groups(report, found, reviewed, duty.groups()), duty.officer(), times(report));
		});
	}

	/**
	 * Nobody sorted it in time; the citizen reads it.
	 * @return the group to be added
	 */
	public String triageLate(String code) {
		report(code).triageLate(now());
		return "supervisors";
	}

	/**
	 * Reminds the unit, once in a round.
	 * @return whether it was not reminded before
	 */
	public boolean remindUnit(String code) {
		return report(code).remind(now());
	}

	/**
	 * The deadline is missed: the next level may act too, the unit stays responsible, the
	 * citizen is told.
	 * @return the group to be added, empty if it went up before or nobody is above
	 */
	public Optional<String> escalate(String code) {
		Report report = report(code);
		Optional<Unit> higher = this.city.unit(report.unitCode())
			.flatMap((unit) -> this.responsibility.above(report, unit));
		boolean first = report.escalate(higher.map(Unit::code).orElse(null), now());
		if (first) {
			this.correspondence.late(report);
		}
		return first ? higher.map(Unit::group) : Optional.empty();
	}

	/** The clock stops until the citizen replies or their time is over. */
	public Waiting askCitizen(String code) {
		Report report = report(code);
		report.ask(now());
		this.correspondence.question(report, now());
		return new Waiting(now().plus(REPLY_REMINDER), now().plus(REPLY_TIME));
	}

	/** The question still waits; the citizen hears of it once more. */
	public void remindOfQuestion(String code) {
		Report report = report(code);
		report.questionReminded(now());
		this.correspondence.questionReminder(report, now());
	}

	/** The clock goes on, with the reply or without. */
	public Times resumeClock(String code) {
		Report report = report(code);
		report.resume(this.calendar, now());
		return times(report);
	}

	/** A refusal was not approved: the unit goes on, with its old clock. */
	public Times returnToUnit(String code) {
		return times(report(code));
	}

	public void takeBack(String code) {
		report(code).takeBack(now());
	}

	static Times times(Report report) {
		Instant due = report.deadline().dueAt();
		Instant takeOver = report.route().awaitsTakeOver() ? report.route().takeOverUntil() : due;
		return new Times(due, report.deadline().remindAt(), takeOver);
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/** Who sorts a report and until when. */
	public record Sorting(String group, Instant dueAt) {
	}

	/**
	 * When the answer is due and when the unit is reminded; {@code null} without a
	 * promise.
	 *
	 * @param takeOverUntil when an emergency has to be taken over; for others the due
	 * date, when nothing more happens
	 */
	public record Times(Instant dueAt, Instant remindAt, Instant takeOverUntil) {
	}

	/** When the citizen is reminded of a question, and until when a reply is awaited. */
	public record Waiting(Instant remindAt, Instant until) {
	}

	/**
	 * Who has it.
	 *
	 * @param handling {@code act} or {@code review}
	 * @param groups candidate groups, comma-separated
	 * @param dutyOfficer user id of who was called to an emergency, or {@code null}
	 */
	public record Assignment(String handling, String groups, String dutyOfficer, Times times) {
	}

}
