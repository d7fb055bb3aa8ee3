package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
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

	private final Facts facts;

	private final City city;

	private final Correspondence correspondence;

	private final MessageSource messages;

	private final Clock clock;

	CrisisCases(Reports reports, Facts facts, City city, Correspondence correspondence, MessageSource messages,
			Clock clock) {
		this.reports = reports;
		this.facts = facts;
		this.city = city;
		this.correspondence = correspondence;
		this.messages = messages;
		this.clock = clock;
	}

	/** Those that have no answer yet, oldest first. */
	@Transactional(readOnly = true)
	public List<Match> open(CrisisScope scope, int limit) {
		Locale language = LocaleContextHolder.getLocale();
		return this.reports
			.ofCrisis(scope.topics(), text(scope.districtCode()), (scope.nahiyeh() != null) ? scope.nahiyeh() : 0,
					text(scope.unitCode()), scope.from(), scope.to(), Limit.of(limit))
			.stream()
			.map((report) -> match(report, scope, language))
			.toList();
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

	/**
	 * What the people behind a report will be sent and read.
	 * @param outcome {@code done}, {@code planned}, {@code notPossible} or
	 * {@code outside}
	 * @param plannedFor with {@code planned}
	 */
	@Transactional(readOnly = true)
	public Told told(String code, String outcome, LocalDate plannedFor, Locale language) {
		Report report = report(code);
		Outcome result = switch (outcome) {
			case "done" -> Outcome.DONE;
			case "planned" -> Outcome.PLANNED;
			case "outside" -> Outcome.OUTSIDE;
			default -> Outcome.NOT_POSSIBLE;
		};
		Status next = switch (result) {
			case PLANNED -> Status.PLANNED;
			case OUTSIDE -> Status.CLOSED;
			default -> Status.ANSWERED;
		};
		String line = this.messages.getMessage("status." + next, null, language) + " · "
				+ this.messages.getMessage("outcome." + result, null, language);
		return new Told(report.voices().living().size(),
				this.correspondence.preview(report, result, plannedFor,
						this.messages.getMessage("report.personalLink", null, language), language),
				line, result == Outcome.PLANNED || result == Outcome.NOT_POSSIBLE);
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
	 * What follows for the citizens of a report.
	 *
	 * @param people how many are told
	 * @param text the text message, with a sign in the place of the personal link
	 * @param line what the tracking page says
	 * @param reviewed whether a supervisor has to agree first
	 */
	public record Told(int people, String text, String line, boolean reviewed) {
	}

}
