package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.city.FourEyes;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.Refusal;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the unit that has a report decides, and the supervisor who looks at it: checked
 * against the report before the task completes, then taken into it in the completing
 * transaction. Methods throw {@link Problem} 404 for a code that no report has.
 */
@Component
@Transactional
public class UnitDecisions {

	private static final String OUTCOME = "actOutcome";

	private final Reports reports;

	private final City city;

	private final PhotoStore photos;

	private final Facts facts;

	private final Correspondence correspondence;

	private final ApplicationEventPublisher events;

	private final FourEyes fourEyes;

	private final Clock clock;

	UnitDecisions(Reports reports, City city, PhotoStore photos, Facts facts, Correspondence correspondence,
			FourEyes fourEyes, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.city = city;
		this.photos = photos;
		this.facts = facts;
		this.correspondence = correspondence;
		this.events = events;
		this.fourEyes = fourEyes;
		this.clock = clock;
	}

	/**
	 * Evidence is there where the topic asks for it, and a result is one of the topic's.
	 */
	public List<Refusal> checkDone(String code, Optional<String> result) {
		Report report = report(code);
		Optional<Topic> topic = this.facts.topicOf(report);
		List<Refusal> refusals = new ArrayList<>();
		if (topic.map(Topic::evidence).orElse(false) && !this.photos.hasEvidence(code, report.startOfRound())) {
			refusals.add(
					new Refusal("evidence", "برای این موضوع، پیش از «انجام شد» عکس یا سند کار انجام‌شده را بیفزایید."));
		}
		if (result.isPresent() && topic.flatMap((known) -> known.result(result.get())).isEmpty()) {
			refusals.add(new Refusal("result", "این موضوع چنین نتیجه‌ای ندارد."));
		}
		return refusals;
	}

	/** A plan is made once, for a day that lies ahead, and not of what was promised. */
	public List<Refusal> checkNewPlan(String code, LocalDate day) {
		Report report = report(code);
		if (report.verdict().isBeingCarriedOut()) {
			return List.of(new Refusal(OUTCOME, "تاریخ اجرای این پیشنهاد به شهروند گفته شده است و عوض نمی‌شود."));
		}
		if (report.verdict().wasPlanned()) {
			return List.of(new Refusal(OUTCOME,
					"این کار یک بار در برنامه گذاشته شده است و بار دیگر نمی‌شود. آن را انجام دهید یا بنویسید چرا امکان انجام نیست."));
		}
		return checkDay(Optional.of(day));
	}

	/** Only early, not against a supervisor's word, and to another unit that exists. */
	public List<Refusal> checkReturn(String code, Optional<String> proposed) {
		Report report = report(code);
		List<Refusal> refusals = new ArrayList<>(checkOthers(report, "برگشت"));
		Instant until = report.deadline()
			.firstQuarter(Optional.ofNullable(report.route().assignedAt()).orElse(report.startOfRound()));
		if (report.route().isSettled()) {
			refusals.add(new Refusal(OUTCOME, "سرپرست این واحد را مسئول دانسته است؛ پیام دیگر برنمی‌گردد."));
		}
		else if (until != null && now().isAfter(until)) {
			refusals.add(new Refusal(OUTCOME,
					"برگشت فقط در یک‌چهارم نخست مهلت ممکن است و آن زمان گذشته است؛ رسیدگی با این واحد است."));
		}
		refusals.addAll(checkUnit(proposed));
		if (proposed.filter((unit) -> unit.equals(report.unitCode())).isPresent()) {
			refusals.add(new Refusal("unitCode", "واحد پیشنهادی همین واحد است؛ واحد دیگری را انتخاب کنید."));
		}
		return refusals;
	}

	/** What the city has accepted is not sent to another body. */
	public List<Refusal> checkOutside(String code) {
		return checkOthers(report(code), "فرستادن به سازمان دیگر");
	}

	private static List<Refusal> checkOthers(Report report, String what) {
		return report.verdict().isBeingCarriedOut()
				? List.of(new Refusal(OUTCOME,
						what + " ممکن نیست: اجرای این پیشنهاد به این واحد سپرده شده و به شهروند گفته شده است."))
				: List.of();
	}

	/** A proposed unit exists. */
	public List<Refusal> checkUnit(Optional<String> unitCode) {
		return (unitCode.isPresent() && unitCode.flatMap(this.city::unit).isEmpty())
				? List.of(new Refusal("unitCode", "واحدی با این کد پیدا نشد.")) : List.of();
	}

	/** A date that lies ahead. */
	public List<Refusal> checkDay(Optional<LocalDate> date) {
		LocalDate today = LocalDate.ofInstant(now(), Display.CITY);
		return (date.isPresent() && !date.get().isAfter(today))
				? List.of(new Refusal("plannedFor", "تاریخ باید پس از امروز باشد.")) : List.of();
	}

	/** Whoever asked for it does not approve it, nor does a stand-in of either. */
	public List<Refusal> checkReviewer(String code, String who) {
		Report report = report(code);
		Set<String> askers = HistoryLine.behind(report.verdict().proposedBy(), report.events());
		return this.fourEyes.areOne(who, askers) ? List.of(new Refusal("refusalApproved",
				"این را خود شما، جانشین شما یا کسی که جانشینش هستید خواسته است؛ سرپرست دیگری باید آن را ببیند."))
				: List.of();
	}

	/** A unit or manager has an outcome to propose. */
	public void decide(String code, Outcome outcome, String answer, String note, String who) {
		Report report = report(code);
		report.decided(outcome, answer, note, who, now());
		closing(report, who);
	}

	/**
	 * "Done".
	 * @param result one of the topic's, {@code null} where the word alone says enough
	 */
	public void done(String code, String result, String answer, String note, String who) {
		Report report = report(code);
		report.done(result, answer, note, who, now());
		closing(report, who);
	}

	/**
	 * "Cannot be done".
	 * @param reason may be {@code null}
	 */
	public void refuse(String code, RefusalReason reason, String answer, String note, String who) {
		report(code).refusalProposed(reason, answer, note, who, now());
	}

	/** "Later": what is asked for is done on that day. */
	public void putOff(String code, LocalDate day, String answer, String note, String who) {
		report(code).planProposed(day, answer, note, who, now());
	}

	/** What was accepted is carried out by that unit until that day. */
	public void plan(String code, String unitCode, LocalDate until) {
		report(code).plan(unitCode, until);
	}

	/** "Not ours": goes back to be sorted. */
	public void returnTo(String code, String proposedUnit, String note) {
		report(code).proposeReturn(proposedUnit, note);
	}

	/**
	 * @return whether a supervisor has to see the question first
	 */
	public boolean ask(String code, String question, String who) {
		return report(code).prepareQuestion(question, who, now());
	}

	/** A supervisor has looked at a refusal, a plan or a further question. */
	public void review(String code, boolean approved, String note, String who) {
		report(code).reviewed(approved, note, who, now());
	}

	/**
	 * The unit tells the citizen something before it has finished.
	 * @throws Problem 409 if nobody works on it
	 */
	public void interim(String code, String text, String who) {
		Report report = report(code);
		report.interim(text, who, now());
		this.correspondence.interim(report);
	}

	private void closing(Report report, String who) {
		this.events.publishEvent(new ClosingDecided(report.code(), report.unitCode(), who));
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
