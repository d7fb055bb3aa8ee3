package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a report to the citizen: reduced by its code, whole by its secret.
 */
@Component
public class ReportTracking {

	private final Reports reports;

	private final ReportSecrets secrets;

	private final Facts facts;

	private final City city;

	private final PhotoStore photos;

	private final FeedbackDesk feedback;

	private final Clock clock;

	ReportTracking(Reports reports, ReportSecrets secrets, Facts facts, City city, PhotoStore photos,
			FeedbackDesk feedback, Clock clock) {
		this.reports = reports;
		this.secrets = secrets;
		this.facts = facts;
		this.city = city;
		this.photos = photos;
		this.feedback = feedback;
		this.clock = clock;
	}

	/**
	 * @param code twelve Latin digits
	 * @param secret {@code null} for the reduced view
	 * @throws Problem 404 unknown code, 403 wrong secret
	 */
	@Transactional(readOnly = true)
	public ReportView view(String code, String secret, Locale language) {
		Report report = this.reports.withHistory(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		if (secret != null && !this.secrets.opens(secret, report)) {
			throw Problem.forbidden("problem.secretWrong");
		}
		return new ReportView(report.code(), report.kind(),
				this.facts.topicOf(report).map((topic) -> topic.title(language)).orElse(null), report.status(),
				Stage.of(report.status()), title(report.unitCode(), language), report.since(),
				report.deadline().promisedBy(), report.verdict().outcome(), 1, history(report, language),
				(secret != null) ? whole(report) : null, state(report, secret != null, language));
	}

	/** Whether nobody has ever sent a report. */
	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return this.reports.count() == 0;
	}

	/** Whether a report has that code. */
	@Transactional(readOnly = true)
	public boolean exists(String code) {
		return this.reports.existsById(code);
	}

	private ReportView.Whole whole(Report report) {
		Place place = report.place();
		GeoPoint point = place.point().orElse(null);
		return new ReportView.Whole(report.content(),
				new ReportView.WhereItIs((point != null) ? point.lat() : null, (point != null) ? point.lon() : null,
						place.districtCode(), place.address()),
				pictures(report), report.verdict().answer(), report.objection().answer(),
				(report.status() == Status.WAITING_FOR_CITIZEN) ? report.question() : null, report.duplicateOf());
	}

	/**
	 * What the citizen sent, and of the evidence what belongs to the answer they read.
	 */
	private List<ReportView.Picture> pictures(Report report) {
		return this.photos.ofReport(report.code())
			.stream()
			.filter((photo) -> photo.role() == Photo.Role.CITIZEN || report.verdict().covers(photo.at()))
			.map((photo) -> new ReportView.Picture(photo.id(), photo.url(), photo.thumb(),
					photo.role() == Photo.Role.EVIDENCE))
			.toList();
	}

	private ReportView.State state(Report report, boolean whole, Locale language) {
		Instant now = this.clock.instant();
		String survey = (whole && report.status() == Status.ANSWERED) ? this.feedback.pageOf(report.code()).orElse(null)
				: null;
		String district = (report.place().districtCode() != null)
				? this.city.district(report.place().districtCode()).map((found) -> title(found, language)).orElse(null)
				: null;
		return new ReportView.State(report.status().isOver() ? null : report.deadline().timing(now), report.closing(),
				report.status() == Status.WAITING_FOR_CITIZEN && report.reply() == null, survey,
				report.status() == Status.CLOSED && report.objection().isPossible(now), report.objection().count(),
				district, report.place().nahiyeh(), report.verdict().plannedFor(),
				title(report.verdict().plannedUnit(), language));
	}

	private List<ReportView.Event> history(Report report, Locale language) {
		return report.events()
			.stream()
			.filter((event) -> event.event().isOpen())
			.map((event) -> new ReportView.Event(event.at(), event.event(), event.status(),
					title((event.event() == Happening.LATE) ? event.detail() : event.unitCode(), language)))
			.toList();
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
			.openWithin(topicCode, point.lat() - lat, point.lat() + lat, point.lon() - lon, point.lon() + lon)
			.stream()
			.filter((report) -> !report.isGuarded())
			.map((report) -> new Nearby(report.code(),
					this.facts.topicOf(report).map((topic) -> topic.title(language)).orElse(null),
					report.registeredAt(), Math.round(report.place().point().orElseThrow().distanceTo(point)), 1))
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
