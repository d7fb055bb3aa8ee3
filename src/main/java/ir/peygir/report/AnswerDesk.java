package ir.peygir.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of process {@code report} do from the answer on: what the citizen reads,
 * what they object to, and how it ends. Every method takes the report's code, joins the
 * engine's transaction and throws {@link Problem} 404 for a code that no report has.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerDesk {

	/** Two objections go one level up each, the next to inspection. */
	private static final int OBJECTIONS_TO_UNITS = 2;

	/** Working days for a supervisor or the inspection to answer an objection. */
	private static final int OBJECTION_DAYS = 10;

	private static final Duration OBJECTION_TIME = Duration.ofDays(30);

	/** When people are told that the planned day has come: not at midnight. */
	private static final LocalTime WAKING = LocalTime.of(8, 0);

	private final Reports reports;

	private final Responsibility responsibility;

	private final City city;

	private final WorkingCalendar calendar;

	private final Correspondence correspondence;

	private final Merging merging;

	private final FeedbackDesk feedback;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnswerDesk(Reports reports, Responsibility responsibility, City city, WorkingCalendar calendar,
			Correspondence correspondence, Merging merging, FeedbackDesk feedback, ApplicationEventPublisher events,
			Clock clock) {
		this.reports = reports;
		this.responsibility = responsibility;
		this.city = city;
		this.calendar = calendar;
		this.correspondence = correspondence;
		this.merging = merging;
		this.feedback = feedback;
		this.events = events;
		this.clock = clock;
	}

	/** From now on the citizen may read the answer. */
	public Published publishAnswer(String code) {
		Report report = report(code);
		boolean carriedOut = report.verdict().carriesOut();
		boolean surveyed = report.publish(now());
		if (carriedOut) {
			this.correspondence.carriedOut(report);
		}
		else if (!surveyed) {
			this.correspondence.closedWithAnswer(report);
		}
		this.events.publishEvent(new AnswerPublished(code));
		return new Published(surveyed, report.verdict().isToBeCarriedOut());
	}

	/**
	 * The approved plan is what the citizen reads for now.
	 * @return when the report wakes up
	 */
	public Instant plan(String code) {
		Report report = report(code);
		Instant wake = report.verdict().proposedFor().atTime(WAKING).atZone(Display.CITY).toInstant();
		report.sleep(wake, now());
		this.correspondence.planned(report);
		return wake;
	}

	/** The planned day has come: the unit has it again and the citizen hears of it. */
	public void wake(String code) {
		Report report = report(code);
		report.wake(now());
		this.correspondence.woken(report);
	}

	/**
	 * What was accepted goes to the unit that carries it out, until the end of that day;
	 * a day that passed while citizens were asked is no day to be late on.
	 */
	public ReportDesk.Assignment handOver(String code) {
		Report report = report(code);
		Instant promised = report.verdict()
			.plannedFor()
			.plusDays(1)
			.atStartOfDay(Display.CITY)
			.minusMinutes(1)
			.toInstant();
		Instant earliest = this.calendar.endOfWorkingDay(now(), 1);
		report.handOver(promised.isBefore(earliest) ? earliest : promised, now());
		Unit unit = this.city.unit(report.unitCode()).orElseThrow();
		return new ReportDesk.Assignment("act", unit.group(), null, ReportDesk.times(report));
	}

	/** Numbers of the voices that are asked about the answer: all that have not left. */
	public List<Integer> surveyedVoices(String code) {
		return report(code).voices().living().stream().map(Voice::number).toList();
	}

	/**
	 * Whether nobody else has to be asked: the reporter's objection reopens the case,
	 * whatever others say.
	 */
	public boolean isReopened(String code) {
		return report(code).isObjectedByReporter();
	}

	/**
	 * What the voices of a case said together, once all were asked: it is taken up again
	 * if the reporter objects, or a third of those who answered.
	 * @param last what the survey that ended last said, {@code null} if nobody was asked
	 */
	public String weighFeedback(String code, String last) {
		if (report(code).weigh()) {
			return FeedbackResult.OBJECTED.variable();
		}
		return (last == null) ? FeedbackResult.NO_ANSWER.variable()
				: FeedbackResult.OBJECTED.variable().equals(last) ? FeedbackResult.UNSATISFIED.variable() : last;
	}

	/**
	 * @return until when the citizen may still object
	 */
	public Instant close(String code) {
		Report report = report(code);
		Instant until = now().plus(OBJECTION_TIME);
		this.feedback.withdraw(code);
		report.close(Closing.of(report.events()), until, now());
		return until;
	}

	/**
	 * Not the city's duty, or another body's.
	 * @return until when the citizen may object
	 */
	public Instant refuseAsNotRelated(String code) {
		Report report = report(code);
		Instant until = now().plus(OBJECTION_TIME);
		report.refuse(until, now());
		this.correspondence.closedWithAnswer(report);
		this.events.publishEvent(new AnswerPublished(code));
		return until;
	}

	public void mergeDuplicate(String code) {
		Report report = report(code);
		this.merging.moveVoices(report);
		report.merge(now());
		this.correspondence.merged(report);
		this.events.publishEvent(new AnswerPublished(code));
	}

	/**
	 * Takes up the citizen's objection.
	 */
	public Appeal registerObjection(String code) {
		Report report = report(code);
		this.feedback.withdraw(code);
		this.correspondence.objectionReceived(report);
		if (report.verdict().isNotOurs() && report.objection().count() < OBJECTIONS_TO_UNITS) {
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
		this.correspondence.closedWithAnswer(report);
	}

	/**
	 * Nobody decided about the objection in time; the citizen reads it.
	 * @return the group to be added
	 */
	public String objectionLate(String code) {
		report(code).objectionLate(now());
		return "managers";
	}

	/** A supervisor finds the officer's refusal right. */
	public void confirmRefusal(String code) {
		Report report = report(code);
		report.uphold(Happening.REFUSAL_CONFIRMED, Closing.REFUSAL_CONFIRMED, now());
		this.correspondence.closedWithAnswer(report);
	}

	/** The citizen withdrew; nobody is asked any more. */
	public void stopWork(String code) {
		this.feedback.withdraw(code);
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * What follows from an answer.
	 *
	 * @param surveyed whether the citizen is asked about it
	 * @param carryOut whether something was accepted that has still to be carried out
	 */
	public record Published(boolean surveyed, boolean carryOut) {
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

}
