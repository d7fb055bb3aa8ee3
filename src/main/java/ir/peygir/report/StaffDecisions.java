package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.engine.Refusal;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff decide on a report: checked against it before the task completes, then taken
 * into it in the completing transaction. Methods throw {@link Problem} 404 for a code
 * that no report has.
 */
@Component
@Transactional
public class StaffDecisions {

	private final Reports reports;

	private final Catalogue catalogue;

	private final City city;

	private final PhotoStore photos;

	private final Facts facts;

	private final Clock clock;

	StaffDecisions(Reports reports, Catalogue catalogue, City city, PhotoStore photos, Facts facts, Clock clock) {
		this.reports = reports;
		this.catalogue = catalogue;
		this.city = city;
		this.photos = photos;
		this.facts = facts;
		this.clock = clock;
	}

	/** What is wrong with a sorting. */
	public List<Refusal> check(String code, Sorting sorting) {
		Report report = report(code);
		List<Refusal> refusals = new ArrayList<>();
		Optional<Topic> topic = sorting.topicCode().flatMap(this.catalogue::topic);
		if (sorting.topicCode().isPresent() && topic.filter((known) -> !known.outside()).isEmpty()) {
			refusals.add(new Refusal("topicCode", "این موضوع پیدا نشد یا در وظایف شهرداری نیست."));
		}
		Topic about = topic.or(() -> this.facts.topicOf(report)).orElse(null);
		if (about == null && sorting.topicCode().isEmpty()) {
			refusals.add(new Refusal("topicCode", "موضوع پیام را انتخاب کنید."));
		}
		checkKind(sorting, report, about, refusals);
		checkPlace(sorting, report, about, refusals);
		return refusals;
	}

	private static void checkKind(Sorting sorting, Report report, Topic about, List<Refusal> refusals) {
		Optional<Kind> kind = sorting.kind().flatMap(Kind::parse);
		if (sorting.kind().isPresent() && kind.isEmpty()) {
			refusals.add(new Refusal("kind", "نوع پیام درست نیست."));
		}
		else if (about != null && !about.takes(kind.orElse(report.kind()))) {
			refusals.add(new Refusal("kind", kind.isPresent() ? "این نوع پیام برای این موضوع پذیرفته نمی‌شود."
					: "نوعی که شهروند انتخاب کرده است برای این موضوع پذیرفته نمی‌شود؛ نوع پیام را انتخاب کنید."));
		}
	}

	private void checkPlace(Sorting sorting, Report report, Topic about, List<Refusal> refusals) {
		if (sorting.districtCode().isPresent() && sorting.districtCode().flatMap(this.city::district).isEmpty()) {
			refusals.add(new Refusal("districtCode", "این منطقه پیدا نشد."));
		}
		if (sorting.unitCode().isPresent() && sorting.unitCode().flatMap(this.city::unit).isEmpty()) {
			refusals.add(new Refusal("unitCode", "واحدی با این کد پیدا نشد."));
		}
		boolean placed = sorting.districtCode().isPresent() || sorting.unitCode().isPresent()
				|| report.place().districtCode() != null;
		if (about != null && "NM".contains(about.level()) && !placed) {
			refusals.add(new Refusal("districtCode", "منطقه یا واحد را انتخاب کنید."));
		}
	}

	/**
	 * Sorts a report: it goes to a unit.
	 * @return what the process has to know now
	 */
	public RoutingFacts sort(String code, Sorting sorting, String who) {
		Report report = report(code);
		Topic topic = sorting.topicCode().flatMap(this.catalogue::topic).orElse(null);
		Kind kind = sorting.kind().flatMap(Kind::parse).orElse(null);
		report.sorted(topic, kind, sorting.districtCode().orElse(null), sorting.unitCode().orElse(null),
				sorting.priority().orElse(null), sorting.note().orElse(null), now());
		report.note(sorting.note().orElse(null), who, now());
		return this.facts.of(report);
	}

	/** What is wrong with merging into that report. */
	public List<Refusal> checkDuplicate(String code, String typed) {
		Optional<Report> parent = TrackingCode.parse(typed).map(TrackingCode::digits).flatMap(this.reports::findById);
		if (parent.isEmpty()) {
			return List.of(new Refusal("duplicateOf", "پیامی با این کد رهگیری پیدا نشد."));
		}
		if (parent.get().code().equals(code)) {
			return List.of(new Refusal("duplicateOf", "پیام را نمی‌توان با خودش یکی کرد."));
		}
		if (parent.get().duplicateOf() != null) {
			return List.of(new Refusal("duplicateOf", "آن پیام خودش با پیام "
					+ new TrackingCode(parent.get().duplicateOf()).isolated() + " یکی شده است؛ کد آن را بنویسید."));
		}
		return parent.get().status().isOver() ? List.of(new Refusal("duplicateOf", "آن پیام بسته شده است."))
				: List.of();
	}

	public void duplicateOf(String code, String typed, String answer) {
		report(code).duplicateOf(TrackingCode.parse(typed).orElseThrow().digits(), answer);
	}

	/** An officer finds that it is not the city's duty. */
	public void notRelated(String code, String answer, String who) {
		report(code).decided(Outcome.NOT_RELATED, answer, null, who, now());
	}

	/** Evidence is there where the topic asks for it. */
	public List<Refusal> checkDone(String code) {
		Report report = report(code);
		boolean needed = this.facts.topicOf(report).map(Topic::evidence).orElse(false);
		return (needed && !this.photos.hasEvidence(code, report.startOfRound()))
				? List.of(new Refusal("evidence", "برای این موضوع، پیش از «انجام شد» عکس کار انجام‌شده را بیفزایید."))
				: List.of();
	}

	/** A proposed unit exists. */
	public List<Refusal> checkUnit(Optional<String> unitCode) {
		return (unitCode.isPresent() && unitCode.flatMap(this.city::unit).isEmpty())
				? List.of(new Refusal("unitCode", "واحدی با این کد پیدا نشد.")) : List.of();
	}

	/** A date that lies ahead. */
	public List<Refusal> checkPlan(Optional<LocalDate> date) {
		LocalDate today = LocalDate.ofInstant(now(), ir.peygir.shared.Display.CITY);
		return (date.isPresent() && !date.get().isAfter(today))
				? List.of(new Refusal("plannedFor", "تاریخ باید پس از امروز باشد.")) : List.of();
	}

	/** A unit or manager has an outcome to propose. */
	public void decide(String code, Outcome outcome, String answer, String note, String who) {
		report(code).decided(outcome, answer, note, who, now());
	}

	/** What was accepted is carried out by that unit until that day. */
	public void plan(String code, String unitCode, LocalDate until) {
		report(code).plan(unitCode, until);
	}

	/** "Not ours": goes back to be sorted. */
	public void returnTo(String code, String proposedUnit, String note) {
		report(code).proposeReturn(proposedUnit, note);
	}

	public void ask(String code, String question) {
		report(code).prepareQuestion(question);
	}

	/** A supervisor has looked at a refusal. */
	public void reviewRefusal(String code, boolean approved, String note, String who) {
		report(code).refusalReviewed(approved, note, who, now());
	}

	/** What a supervisor or the inspection says about an objection. */
	public void noteOnObjection(String code, String text) {
		report(code).answerObjection(text);
	}

	/** Inspection wants it done again. */
	public RoutingFacts redo(String code, String text, String who) {
		Report report = report(code);
		report.redo(text, who, now());
		return this.facts.of(report);
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/** How an officer sorts a report; what is empty stays as it was. */
	public record Sorting(Optional<String> topicCode, Optional<String> kind, Optional<String> districtCode,
			Optional<String> unitCode, Optional<Integer> priority, Optional<String> note) {
	}

}
