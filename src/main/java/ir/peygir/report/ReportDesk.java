package ir.peygir.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ir.peygir.catalogue.Kind;
import ir.peygir.city.City;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.messaging.Outbox;
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

	/** The third unit that says "not ours" makes it a supervisor's matter. */
	private static final int BOUNCES_OF_OFFICERS = 3;

	/** Two objections go one level up each, the next to inspection. */
	private static final int OBJECTIONS_TO_UNITS = 2;

	/** Working days to sort a report. */
	private static final int TRIAGE_DAYS = 1;

	/** Working days for a supervisor or the inspection to answer an objection. */
	private static final int OBJECTION_DAYS = 10;

	private static final Duration REPLY_TIME = Duration.ofDays(5);

	private static final Duration OBJECTION_TIME = Duration.ofDays(30);

	private final Reports reports;

	private final Responsibility responsibility;

	private final City city;

	private final WorkingCalendar calendar;

	private final Outbox outbox;

	private final ReportSecrets secrets;

	private final FeedbackDesk feedback;

	private final Clock clock;

	ReportDesk(Reports reports, Responsibility responsibility, City city, WorkingCalendar calendar, Outbox outbox,
			ReportSecrets secrets, FeedbackDesk feedback, Clock clock) {
		this.reports = reports;
		this.responsibility = responsibility;
		this.city = city;
		this.calendar = calendar;
		this.outbox = outbox;
		this.secrets = secrets;
		this.feedback = feedback;
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
		return new Sorting((report.bounces() >= BOUNCES_OF_OFFICERS) ? "supervisors" : "operators",
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
			return new Assignment(reviewed ? "review" : "act", this.responsibility.groups(report, found, reviewed),
					times(report));
		});
	}

	/** Reminds the unit, once in a round. */
	public void remindUnit(String code) {
		report(code).remind(now());
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
			this.outbox.tell("late/" + code + "/" + report.objection().count(), report.contactId(), "late", code,
					(language) -> new Object[] { code });
		}
		return first ? higher.map(Unit::group) : Optional.empty();
	}

	/**
	 * @return until when the citizen's reply is waited for
	 */
	public Instant askCitizen(String code) {
		Report report = report(code);
		report.ask(now());
		String link = this.secrets.telephoneUrl(code);
		this.outbox.tell("question/" + code + "/" + now().getEpochSecond(), report.contactId(), "question", code,
				(language) -> new Object[] { code, link });
		return now().plus(REPLY_TIME);
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

	/**
	 * From now on the citizen may read the answer.
	 * @return whether they are asked about it
	 */
	public boolean publishAnswer(String code) {
		Report report = report(code);
		boolean surveyed = report.publish(now());
		if (!surveyed) {
			tellAnswer(report);
		}
		return surveyed;
	}

	/**
	 * @return until when the citizen may still object
	 */
	public Instant close(String code) {
		Report report = report(code);
		Instant until = now().plus(OBJECTION_TIME);
		report.close(closing(report), until, now());
		return until;
	}

	private static Closing closing(Report report) {
		return report.events().stream().reduce((first, second) -> second).map((last) -> switch (last.event()) {
			case SATISFIED -> Closing.SATISFIED;
			case UNSATISFIED -> Closing.UNSATISFIED;
			case NO_ANSWER -> Closing.NO_ANSWER;
			default -> Closing.WITHOUT_SURVEY;
		}).orElse(Closing.WITHOUT_SURVEY);
	}

	/**
	 * @return until when the citizen may object
	 */
	public Instant refuseAsNotRelated(String code) {
		Report report = report(code);
		Instant until = now().plus(OBJECTION_TIME);
		report.refuse(until, now());
		tellAnswer(report);
		return until;
	}

	public void mergeDuplicate(String code) {
		Report report = report(code);
		report.merge(now());
		this.outbox.tell("merged/" + code, report.contactId(), "merged", code,
				(language) -> new Object[] { code, report.duplicateOf() });
	}

	/**
	 * Takes up the citizen's objection.
	 */
	public Appeal registerObjection(String code) {
		Report report = report(code);
		this.outbox.tell("objection/" + code + "/" + report.objection().count(), report.contactId(),
				"objectionReceived", code, (language) -> new Object[] { code });
		if (report.verdict().outcome() == Outcome.NOT_RELATED) {
			report.raise(null, Status.OBJECTED, now());
			return appeal(report, "triage");
		}
		Optional<Unit> higher = this.city.unit(report.unitCode())
			.filter((unit) -> unit.level() != Level.H && unit.level() != Level.I)
			.flatMap((unit) -> this.responsibility.above(report, unit))
			.filter((unit) -> report.objection().count() < OBJECTIONS_TO_UNITS);
		report.raise(higher.map(Unit::code).orElse(null), higher.isPresent() ? Status.OBJECTED : Status.IN_INSPECTION,
				now());
		return higher.isPresent() ? new Appeal("unit", null) : appeal(report, "inspection");
	}

	/** Who objects is promised a date too, whoever decides. */
	private Appeal appeal(Report report, String route) {
		report.promise(OBJECTION_DAYS, true, this.calendar);
		return new Appeal(route, report.deadline().dueAt());
	}

	/**
	 * Inspection finds the answer right: closed, and the page says it was against the
	 * citizen's word.
	 */
	public void upholdAnswer(String code) {
		Report report = report(code);
		report.uphold(Happening.UPHELD, Closing.UPHELD, now());
		tellAnswer(report);
	}

	/** A supervisor finds the officer's refusal right. */
	public void confirmRefusal(String code) {
		Report report = report(code);
		report.uphold(Happening.REFUSAL_CONFIRMED, Closing.REFUSAL_CONFIRMED, now());
		tellAnswer(report);
	}

	/** The citizen withdrew; nobody is asked any more. */
	public void stopWork(String code) {
		this.feedback.withdraw(code);
	}

	private void tellAnswer(Report report) {
		String link = this.secrets.telephoneUrl(report.code());
		this.outbox.tell("closed/" + report.code() + "/" + report.events().size(), report.contactId(),
				"closedWithAnswer", report.code(), (language) -> new Object[] { report.code(), link });
	}

	private static Times times(Report report) {
		return new Times(report.deadline().dueAt(), report.deadline().remindAt());
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
	 * Who decides about an objection.
	 *
	 * @param route {@code unit} (one level up), {@code inspection}, or {@code triage}: a
	 * supervisor looks at an officer's refusal
	 * @param dueAt {@code null} where the unit's own deadline is computed next
	 */
	public record Appeal(String route, Instant dueAt) {
	}

	/**
	 * When the answer is due and when the unit is reminded; {@code null} without a
	 * promise.
	 */
	public record Times(Instant dueAt, Instant remindAt) {
	}

	/**
	 * Who has it.
	 *
	 * @param handling {@code act} or {@code review}
	 * @param groups candidate groups, comma-separated
	 */
	public record Assignment(String handling, String groups, Times times) {
	}

}
