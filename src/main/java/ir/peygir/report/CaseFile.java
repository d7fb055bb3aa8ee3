package ir.peygir.report;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file of a case, for staff; who may open it is decided by the caller.
 */
@Component
public class CaseFile {

	private final Reports reports;

	private final Facts facts;

	private final City city;

	private final PhotoStore photos;

	private final MessageSource messages;

	private final Clock clock;

	CaseFile(Reports reports, Facts facts, City city, PhotoStore photos, MessageSource messages, Clock clock) {
		this.reports = reports;
		this.facts = facts;
		this.city = city;
		this.photos = photos;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @throws Problem 404 for an unknown code
	 */
	@Transactional(readOnly = true)
	public CaseView view(String code) {
		Locale language = LocaleContextHolder.getLocale();
		Report report = this.reports.withHistory(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		Optional<Topic> topic = this.facts.topicOf(report);
		List<Photo> all = this.photos.ofReport(code);
		GeoPoint point = report.place().point().orElse(null);
		return new CaseView(code, new TrackingCode(code).grouped(), report.kind().name(), report.topicCode(),
				topic.map((known) -> known.title(language)).orElse(null), report.status().name(),
				name(report.verdict().outcome()), unit(report.unitCode(), language), district(report, language),
				report.place().nahiyeh(), report.place().address(), (point != null) ? point.lat() : null,
				(point != null) ? point.lon() : null, report.content(), answers(report, topic, language),
				all.stream().filter((photo) -> photo.role() == Photo.Role.CITIZEN).toList(),
				all.stream().filter((photo) -> photo.role() == Photo.Role.EVIDENCE).toList(), report.registeredAt(),
				report.deadline().promisedBy(), report.deadline().dueAt(),
				report.status().isOver() ? null : report.deadline().timing(this.clock.instant()), report.priority(),
				report.isEmergency(), report.isGuarded(), topic.map(Topic::evidence).orElse(false),
				report.objection().count(), reason(report, language), report.objection().comment(), report.question(),
				report.reply(), report.verdict().proposedAnswer(), report.verdict().staffNote(),
				unit(report.proposedUnit(), language), report.verdict().answer(), history(report, language));
	}

	private List<CaseView.Fact> answers(Report report, Optional<Topic> topic, Locale language) {
		Map<String, String> given = report.answers();
		return topic.map(Topic::questions)
			.orElse(List.of())
			.stream()
			.filter((question) -> given.containsKey(question.code()))
			.map((question) -> new CaseView.Fact(question.label(language),
					shown(question, given.get(question.code()), language)))
			.toList();
	}

	private String shown(Question question, String value, Locale language) {
		return switch (question.type()) {
			case CHOICE -> question.options()
				.stream()
				.filter((option) -> option.value().equals(value))
				.map((option) -> option.label(language))
				.findFirst()
				.orElse(value);
			case YESNO -> this.messages.getMessage("report.details." + value, null, value, language);
			case TEXT, NUMBER -> value;
		};
	}

	private List<CaseView.Entry> history(Report report, Locale language) {
		return report.events().stream().map((event) -> {
			boolean up = event.event() == Happening.LATE;
			String unit = unit(up ? event.detail() : event.unitCode(), language);
			Object[] arguments = { (unit != null) ? unit : "" };
			// what is said to the citizen in person is told to staff about them
			String told = this.messages.getMessage("event." + event.event(), arguments, language);
			String text = this.messages.getMessage("event." + event.event() + ".staff", arguments, told, language);
			return new CaseView.Entry(event.at(), text, event.who(), up ? null : event.detail());
		}).toList();
	}

	private String reason(Report report, Locale language) {
		String reason = report.objection().reason();
		return (reason != null) ? this.messages.getMessage("objection.reason." + reason, null, language) : null;
	}

	private String district(Report report, Locale language) {
		return Optional.ofNullable(report.place().districtCode())
			.flatMap(this.city::district)
			.map((found) -> Display.persian(language) ? found.titleFa() : found.titleEn())
			.orElse(null);
	}

	private String unit(String code, Locale language) {
		return Optional.ofNullable(code).flatMap(this.city::unit).map((unit) -> unit.title(language)).orElse(code);
	}

	private static String name(Outcome outcome) {
		return (outcome != null) ? outcome.name() : null;
	}

	/** Whether one of these units has or had it. */
	@Transactional(readOnly = true)
	public boolean touchedBy(String code, Collection<String> unitCodes) {
		return !unitCodes.isEmpty() && this.reports.wasWith(code, unitCodes);
	}

	/**
	 * Adds a picture of what was done.
	 * @throws Problem 404, 409 if it is over, 413, 415
	 * @throws ir.peygir.shared.InvalidInput 422 for a picture that cannot be read
	 */
	public Photo addEvidence(String code, byte[] file, String userId) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		if (report.status().isOver()) {
			throw Problem.notNow("problem.over");
		}
		return this.photos.addToReport(code, file, Photo.Role.EVIDENCE, userId);
	}

}
