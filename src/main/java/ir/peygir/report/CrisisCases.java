package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of a crisis, and which of them may be answered together with others; whose
 * task each is, the caller has to ask the engine. Methods throw {@link Problem} 404 for a
 * code that no report has.
 */
@Component
public class CrisisCases {

	private static final int EXCERPT = 160;

	private final Reports reports;

	private final CrisisReports open;

	private final Facts facts;

	private final City city;

	private final Catalogue catalogue;

	private final Clock clock;

	CrisisCases(Reports reports, CrisisReports open, Facts facts, City city, Catalogue catalogue, Clock clock) {
		this.reports = reports;
		this.open = open;
		this.facts = facts;
		this.city = city;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** Those of that part that a unit has to answer and may, oldest first. */
	@Transactional(readOnly = true)
	public List<Match> waiting(CrisisScope scope, Part part, int page, int size) {
		return matches(this.open.waiting(scope.topics(), text(scope.districtCode()), number(scope.nahiyeh()),
				text(scope.unitCode()), scope.from(), scope.to(), part.everything(), filled(part.units()),
				filled(part.held()), filled(shown(scope)), PageRequest.of(page, size)), scope);
	}

	/**
	 * Of that part whatever has no answer yet, oldest first.
	 * @param but codes of those that are not looked for
	 */
	@Transactional(readOnly = true)
	public List<Match> others(CrisisScope scope, Part part, Collection<String> but, int limit) {
		return matches(this.open.others(scope.topics(), text(scope.districtCode()), number(scope.nahiyeh()),
				text(scope.unitCode()), scope.from(), scope.to(), part.everything(), filled(part.units()),
				filled(part.held()), filled(but), Limit.of(limit)), scope);
	}

	/** How many of that part have no answer yet. */
	@Transactional(readOnly = true)
	public int count(CrisisScope scope, Part part) {
		return (int) this.open.count(scope.topics(), text(scope.districtCode()), number(scope.nahiyeh()),
				text(scope.unitCode()), scope.from(), scope.to(), part.everything(), filled(part.units()),
				filled(part.held()));
	}

	/** Those reports, whether they belong to the crisis or not. */
	@Transactional(readOnly = true)
	public List<Match> of(Collection<String> codes, CrisisScope scope) {
		return codes.isEmpty() ? List.of() : matches(this.open.of(codes), scope);
	}

	/** Why that report may not be answered together with others now; empty if it may. */
	@Transactional(readOnly = true)
	public Optional<Obstacle> obstacle(String code, CrisisScope scope) {
		return obstacle(report(code), scope);
	}

	/** Leaves a line in its history, in the transaction that answers it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void answeredIn(String code, String crisis, String who) {
		report(code).answeredInCrisis(crisis, who, this.clock.instant());
	}

	private List<Match> matches(List<Report> reports, CrisisScope scope) {
		Locale language = LocaleContextHolder.getLocale();
		return reports.stream().map((report) -> match(report, scope, language)).toList();
	}

	/** A topic may have come to ask for evidence, or ceased to. */
	private List<String> shown(CrisisScope scope) {
		return scope.topics()
			.stream()
			.flatMap((code) -> this.catalogue.topic(code).stream())
			.flatMap((topic) -> IntStream.rangeClosed(1, topic.version())
				.filter((version) -> this.catalogue.topic(topic.code(), version).map(Topic::evidence).orElse(false))
				.mapToObj((version) -> topic.code() + "/" + version))
			.toList();
	}

	private Match match(Report report, CrisisScope scope, Locale language) {
		String content = report.content();
		return new Match(report.code(), new TrackingCode(report.code()).grouped(),
				this.facts.topicOf(report).map((topic) -> topic.title(language)).orElse(""), report.unitCode(),
				Optional.ofNullable(report.unitCode())
					.flatMap(this.city::unit)
					.map((unit) -> unit.title(language))
					.orElse(null),
				report.place().address(), (content.length() <= EXCERPT) ? content : content.substring(0, EXCERPT) + "…",
				report.registeredAt(), report.deadline().dueAt(), obstacle(report, scope).orElse(null));
	}

	private Optional<Obstacle> obstacle(Report report, CrisisScope scope) {
		if (report.isGuarded()) {
			return Optional.of(Obstacle.PROTECTED);
		}
		if (report.objection().count() > 0 || report.status() == Status.OBJECTED
				|| report.status() == Status.IN_INSPECTION) {
			return Optional.of(Obstacle.OBJECTED);
		}
		if (this.facts.topicOf(report).map(Topic::evidence).orElse(false)) {
			return Optional.of(Obstacle.EVIDENCE);
		}
		if (!scope.covers(report)) {
			return Optional.of(Obstacle.ELSEWHERE);
		}
		boolean waits = report.status() == Status.ASSIGNED && report.verdict().review() == null
				&& (report.kind() == Kind.REQUEST || report.kind() == Kind.COMPLAINT);
		return waits ? Optional.empty() : Optional.of(Obstacle.NOT_WAITING);
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private static String text(String code) {
		return (code != null) ? code : "";
	}

	private static int number(Integer nahiyeh) {
		return (nahiyeh != null) ? nahiyeh : 0;
	}

	private static Collection<String> filled(Collection<String> codes) {
		return codes.isEmpty() ? List.of("") : codes;
	}

	/** Why a report is left out, the gravest first. */
	public enum Obstacle {

		/** Its reporter is protected. */
		PROTECTED,

		/** The citizen has objected; a word for many is no answer to that. */
		OBJECTED,

		/** Its topic asks to be shown that it was done. */
		EVIDENCE,

		/** It no longer belongs to the crisis. */
		ELSEWHERE,

		/** No unit has it to act on. */
		NOT_WAITING

	}

	/**
	 * A report of a crisis.
	 *
	 * @param unitCode of the unit that has it, or {@code null}
	 * @param excerpt the beginning of what the citizen wrote
	 * @param obstacle {@code null} if it may be answered together with others
	 */
	public record Match(String code, String grouped, String topic, String unitCode, String unit, String address,
			String excerpt, Instant registeredAt, Instant dueAt, Obstacle obstacle) {
	}

	/**
	 * What of the cases somebody looks at.
	 *
	 * @param everything whatever unit has them; else those of the units and the held ones
	 * @param units codes
	 * @param held codes of cases
	 */
	public record Part(boolean everything, Set<String> units, Set<String> held) {

		public static Part all() {
			return new Part(true, Set.of(), Set.of());
		}

	}

}
