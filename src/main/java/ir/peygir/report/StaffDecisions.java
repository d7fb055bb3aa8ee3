package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.city.FourEyes;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.Refusal;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff decide on a report outside the unit that has it: sorting, objections.
 * Checked against it before the task completes, then taken into it in the completing
 * transaction. Methods throw {@link Problem} 404 for a code that no report has.
 */
@Component
@Transactional
public class StaffDecisions {

	private final Reports reports;

	private final Catalogue catalogue;

	private final City city;

	private final Responsibility responsibility;

	private final Facts facts;

	private final Merging merging;

	private final ApplicationEventPublisher events;

	private final FourEyes fourEyes;

	private final Clock clock;

	StaffDecisions(Reports reports, Catalogue catalogue, City city, Responsibility responsibility, Facts facts,
			Merging merging, FourEyes fourEyes, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.catalogue = catalogue;
		this.city = city;
		this.responsibility = responsibility;
		this.facts = facts;
		this.merging = merging;
		this.events = events;
		this.fourEyes = fourEyes;
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
		if (refusals.isEmpty()) {
			checkCriticised(sorting, report, about, refusals);
		}
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

	/** Nobody answers what they are criticised for. */
	private void checkCriticised(Sorting sorting, Report report, Topic about, List<Refusal> refusals) {
		boolean criticism = sorting.kind().flatMap(Kind::parse).orElse(report.kind()) == Kind.CRITICISM;
		boolean own = criticism && sorting.unitCode()
			.flatMap(this.city::unit)
			.filter((unit) -> this.responsibility.isCriticised(unit, Optional.ofNullable(about),
					sorting.districtCode().orElse(report.place().districtCode()), report.place().nahiyeh()))
			.isPresent();
		if (own) {
			refusals.add(new Refusal("unitCode",
					"از همین واحد انتقاد شده است و سطح بالاتر پاسخ می‌دهد؛ این خانه را خالی بگذارید."));
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

	/** It was a supervisor who sorted it: no unit returns it any more. */
	public void settle(String code) {
		report(code).settle();
	}

	/** What is wrong with merging into that report. */
	public List<Refusal> checkDuplicate(String code, String typed) {
		String digits = TrackingCode.parse(typed).map(TrackingCode::digits).orElse("");
		if (digits.equals(code)) {
			return List.of(new Refusal("duplicateOf", "پیام را نمی‌توان با خودش یکی کرد."));
		}
		// it must not close before the merging is done
		Optional<Report> parent = this.reports.lock(digits);
		if (parent.isEmpty()) {
			return List.of(new Refusal("duplicateOf", "پیامی با این کد رهگیری پیدا نشد."));
		}
		if (parent.get().duplicateOf() != null) {
			return List.of(new Refusal("duplicateOf", "آن پیام خودش با پیام "
					+ new TrackingCode(parent.get().duplicateOf()).isolated() + " یکی شده است؛ کد آن را بنویسید."));
		}
		if (report(code).isGuarded() && !parent.get().isGuarded()) {
			return List.of(new Refusal("duplicateOf",
					"این پیام گزارشگر دارد و فقط با پیامی یکی می‌شود که آن هم گزارشگر داشته باشد."));
		}
		if (parent.get().isGuarded() && !report(code).isGuarded()) {
			return List.of(new Refusal("duplicateOf",
					"آن پیام گزارشگر دارد؛ کسی که این پیام را فرستاده است نباید پاسخ آن را ببیند."));
		}
		return parent.get().status().isOver() ? List.of(new Refusal("duplicateOf", "آن پیام بسته شده است."))
				: List.of();
	}

	public void duplicateOf(String code, String typed, String answer, String who) {
		Report report = report(code);
		report.duplicateOf(TrackingCode.parse(typed).orElseThrow().digits(), answer);
		this.merging.moveVoices(report);
		this.events.publishEvent(new ClosingDecided(code, report.unitCode(), who));
	}

	/**
	 * An officer finds that it is not the city's duty.
	 * @param outcome {@code NOT_RELATED}, or {@code OUTSIDE} where it was sent on
	 */
	public void notOurs(String code, Outcome outcome, String answer, String note, String who) {
		Report report = report(code);
		report.decided(outcome, answer, note, who, now());
		this.events.publishEvent(new ClosingDecided(code, report.unitCode(), who));
	}

	/**
	 * Whoever decided does not judge the objection to it, nor does a stand-in of either.
	 * @param field of the form that judges
	 */
	public List<Refusal> checkJudge(String code, String field, String who) {
		Report report = report(code);
		Set<String> deciders = HistoryLine.behind(report.verdict().decidedBy(), report.events());
		return this.fourEyes.areOne(who, deciders) ? List.of(new Refusal(field,
				"این پاسخ تصمیم خود شما، جانشین شما یا کسی است که جانشینش هستید؛ همکار دیگری باید به اعتراض رسیدگی کند."))
				: List.of();
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
