package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.Locale;

import ir.peygir.catalogue.Kind;
import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.shared.TrackedCases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a report to the citizen: reduced by its code, whole by its secret.
 */
@Component
public class ReportTracking implements TrackedCases {

	private final Reports reports;

	private final ReportSecrets secrets;

	private final Facts facts;

	private final City city;

	private final OwnPart own;

	private final FeedbackDesk feedback;

	private final MessageSource messages;

	private final Clock clock;

	ReportTracking(Reports reports, ReportSecrets secrets, Facts facts, City city, OwnPart own, FeedbackDesk feedback,
			MessageSource messages, Clock clock) {
		this.reports = reports;
		this.secrets = secrets;
		this.facts = facts;
		this.city = city;
		this.own = own;
		this.feedback = feedback;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @param code twelve Latin digits
	 * @param secret of any voice, {@code null} for the reduced view
	 * @throws Problem 404 unknown code, 403 wrong secret
	 */
	@Transactional(readOnly = true)
	public ReportView view(String code, String secret, Locale language) {
		Voice reader = (secret != null) ? this.secrets.openWithHistory(code, secret) : null;
		Report report = (reader != null) ? reader.report()
				: this.reports.withHistory(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		return view(report, reader, language);
	}

	/**
	 * As the first who has not left reads it, with the secret; for staff who are about to
	 * answer.
	 * @throws Problem 404 unknown code
	 */
	@Transactional(readOnly = true)
	public ReportView asRead(String code, Locale language) {
		Report report = this.reports.withHistory(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		return view(report, report.voices().living().stream().findFirst().orElse(null), language);
	}

	private ReportView view(Report report, Voice reader, Locale language) {
		return new ReportView(report.code(), report.kind(),
				this.facts.topicOf(report).map((topic) -> topic.title(language)).orElse(null), report.status(),
				Stage.of(report.status()), title(report.unitCode(), language), report.since(),
				report.deadline().promisedBy(), report.verdict().outcome(), report.voices().count(),
				history(report, number(report, reader), reader != null, language),
				(reader != null) ? this.own.of(reader) : null, state(report, reader, language));
	}

	/** Whether nobody has ever sent a report. */
	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return this.reports.count() == 0;
	}

	/** Whether a report has that code. */
	@Override
	@Transactional(readOnly = true)
	public boolean exists(String code) {
		return this.reports.existsById(code);
	}

	@Override
	@Transactional(readOnly = true)
	public int voice(String code, String secret) {
		return this.secrets.open(code, secret).number();
	}

	/** Whether one of these people stands behind it. */
	@Transactional(readOnly = true)
	public boolean isFrom(String code, Collection<UUID> contacts) {
		return this.reports.findById(code)
			.stream()
			.flatMap((report) -> report.voices().all().stream())
			.anyMatch((voice) -> voice.isLiving() && voice.contactId() != null && contacts.contains(voice.contactId()));
	}

	/** Without a secret, nobody's own lines where there are several to tell apart. */
	private static int number(Report report, Voice reader) {
		return (reader != null) ? reader.number() : report.voices().areSeveral() ? 0 : Voice.REPORTER;
	}

	private ReportView.State state(Report report, Voice reader, Locale language) {
		Instant now = this.clock.instant();
		boolean stands = reader != null && reader.isLiving();
		int round = report.verdict().opinionRound();
		boolean objected = stands && !reader.isReporter() && reader.objectsTo(round);
		String survey = (stands && report.status() == Status.ANSWERED)
				? this.feedback.pageOf(report.code(), reader.number()).orElse(null) : null;
		String district = (report.place().districtCode() != null)
				? this.city.district(report.place().districtCode()).map((found) -> title(found, language)).orElse(null)
				: null;
		return new ReportView.State(report.timing(now), closing(report, reader), stands && report.asks(reader), survey,
				(reader == null || stands) && !objected && report.status() == Status.CLOSED
						&& report.kind() != Kind.COMMENDATION && report.objection().isPossible(now),
				report.objection().count(), district, report.place().nahiyeh(), report.verdict().plannedFor(),
				title(report.verdict().plannedUnit(), language), report.verdict().refusalReason(),
				(reader != null) ? result(report, language) : null, parentUrl(report, reader),
				objected && report.status() == Status.CLOSED, report.isStoppedBy(1));
	}

	private String result(Report report, Locale language) {
		return this.facts.topicOf(report)
			.flatMap((topic) -> topic.result(report.verdict().result()))
			.map((result) -> result.label(language))
			.orElse(null);
	}

	/** In the reader's own words, if they said anything. */
	private static Closing closing(Report report, Voice reader) {
		Boolean word = (reader != null) ? reader.satisfiedWith(report.verdict().opinionRound()) : null;
		boolean surveyed = report.closing() == Closing.SATISFIED || report.closing() == Closing.UNSATISFIED
				|| report.closing() == Closing.NO_ANSWER;
		return (!surveyed || reader == null) ? report.closing()
				: (word == null) ? Closing.NO_ANSWER : word ? Closing.SATISFIED : Closing.UNSATISFIED;
	}

	private String parentUrl(Report report, Voice reader) {
		return (report.duplicateOf() != null && reader != null && reader.mergedAs() != null)
				? this.secrets.telephoneUrl(report.duplicateOf(), reader.mergedAs()) : null;
	}

	private List<ReportView.Event> history(Report report, int reader, boolean whole, Locale language) {
		return report.events()
			.stream()
			.filter((event) -> event.isFor(reader))
			.map((event) -> new ReportView.Event(event.at(), event.event(), event.status(),
					title(event.event().isAboutUnit() ? event.detail() : event.unitCode(), language),
					detail(event, whole, language), event.voice() != null && !event.isOf(reader)))
			.toList();
	}

	/** What people wrote is only for whoever showed the secret. */
	private String detail(ReportEvent event, boolean whole, Locale language) {
		return switch (event.event()) {
			case DEADLINE_MOVED -> MovedDeadline.told(event.detail(), this.messages, language);
			case PLANNED -> Display.day(LocalDate.parse(event.detail()), language);
			case INTERIM -> whole ? event.detail() : null;
			case INSTEAD_OF_MEETING -> whole ? new TrackingCode(event.detail()).isolated() : null;
			default -> null;
		};
	}

	private String title(String unitCode, Locale language) {
		return (unitCode != null) ? this.city.unit(unitCode).map((unit) -> unit.title(language)).orElse(unitCode)
				: null;
	}

	private static String title(District district, Locale language) {
		return ir.peygir.shared.Display.persian(language) ? district.titleFa() : district.titleEn();
	}

	/** Open reports of a topic near a point. */
	@Transactional(readOnly = true)
	public List<Nearby> nearby(String topicCode, GeoPoint point, Locale language) {
		double reach = 50;
		double lat = Math.toDegrees(reach / 6_371_008.8);
		double lon = lat / Math.cos(Math.toRadians(point.lat()));
		return this.reports
			.openWithin(topicCode, Status.open(), point.lat() - lat, point.lat() + lat, point.lon() - lon,
					point.lon() + lon)
			.stream()
			.map((report) -> new Nearby(report.code(),
					this.facts.topicOf(report).map((topic) -> topic.title(language)).orElse(null),
					report.registeredAt(), Math.round(report.place().point().orElseThrow().distanceTo(point)),
					report.voices().count()))
			.filter((near) -> near.distance() <= reach)
			.sorted(java.util.Comparator.comparing(Nearby::distance))
			.toList();
	}

	/**
	 * @param distance in metres
	 */
	public record Nearby(String code, String topic, Instant since, long distance, int voices) {
	}

}
