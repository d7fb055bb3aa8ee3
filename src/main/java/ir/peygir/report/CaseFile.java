package ir.peygir.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.engine.Retrying;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The file of a case, for staff; who may open it is decided by the caller.
 */
@Component
public class CaseFile {

	private final Reports reports;

	private final Facts facts;

	private final City city;

	private final Responsibility responsibility;

	private final PhotoStore photos;

	private final EvidenceWords evidence;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	CaseFile(Reports reports, Facts facts, City city, Responsibility responsibility, PhotoStore photos,
			EvidenceWords evidence, TransactionTemplate transaction, MessageSource messages, Clock clock) {
		this.reports = reports;
		this.facts = facts;
		this.city = city;
		this.responsibility = responsibility;
		this.photos = photos;
		this.evidence = evidence;
		this.transaction = transaction;
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
				(point != null) ? point.lon() : null, report.content(), answers(report.answers(), topic, language),
				of(all, Voice.REPORTER), evidence(all, report, language), report.registeredAt(),
				report.deadline().promisedBy(), report.deadline().dueAt(), report.timing(this.clock.instant()),
				report.priority(), report.isEmergency(), report.isGuarded(), topic.map(Topic::evidence).orElse(false),
				topic.map(Topic::results).orElse(List.of()), report.objection().count(), reason(report, language),
				report.objection().comment(), report.question(), report.reply(), report.verdict().proposedAnswer(),
				report.verdict().staffNote(), unit(report.proposedUnit(), language), report.verdict().answer(),
				report.verdict().review(), refusal(report.verdict().proposedReason(), language),
				report.verdict().proposedFor(), holders(report, language), history(report, language),
				report.voices().count(), others(report, topic, all, language));
	}

	private List<CaseView.Evidence> evidence(List<Photo> all, Report report, Locale language) {
		return all.stream()
			.filter((photo) -> photo.role() == Photo.Role.EVIDENCE)
			.map((photo) -> this.evidence.of(photo, report, language))
			.toList();
	}

	private List<CaseView.Other> others(Report report, Optional<Topic> topic, List<Photo> photos, Locale language) {
		return !report.voices().areSeveral() ? List.of()
				: report.voices()
					.all()
					.stream()
					.filter((voice) -> !voice.isReporter())
					.map((voice) -> new CaseView.Other(voice.number(), voice.joinedAt(), voice.content(),
							voice.place().address(), answers(voice.answers(), topic, language),
							of(photos, voice.number()), grouped(voice.mergedFrom()), !voice.isLiving()))
					.toList();
	}

	private static List<Photo> of(List<Photo> photos, int voice) {
		return photos.stream().filter((photo) -> photo.role() == Photo.Role.CITIZEN && photo.voice() == voice).toList();
	}

	private static String grouped(String code) {
		return (code != null) ? new TrackingCode(code).grouped() : null;
	}

	private List<CaseView.Fact> answers(Map<String, String> given, Optional<Topic> topic, Locale language) {
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

	private String refusal(RefusalReason reason, Locale language) {
		return (reason != null) ? this.messages.getMessage("refusal.reason." + reason, null, language) : null;
	}

	private List<CaseView.Holder> holders(Report report, Locale language) {
		return Holders.of(report.events())
			.stream()
			.map((holding) -> new CaseView.Holder(unit(holding.unitCode(), language), holding.from(), holding.to(),
					holding.minutes(this.clock.instant())))
			.toList();
	}

	private List<CaseView.Entry> history(Report report, Locale language) {
		return report.events().stream().map((event) -> {
			boolean up = event.event().isAboutUnit();
			String unit = unit(up ? event.detail() : event.unitCode(), language);
			Object[] arguments = { (unit != null) ? unit : "" };
			// what is said to the citizen in person is told to staff about them
			String told = this.messages.getMessage("event." + event.event(), arguments, language);
			String text = this.messages.getMessage("event." + event.event() + ".staff", arguments, told, language);
			return new CaseView.Entry(event.at(), withVoice(text, event.voice(), language), event.who(),
					event.onBehalfOf(), detail(event, language));
		}).toList();
	}

	private String withVoice(String text, Integer voice, Locale language) {
		return (voice == null || voice == Voice.REPORTER) ? text
				: text + " "
						+ this.messages.getMessage("staff.voice.of", new Object[] {
								Display.persian(language) ? PersianText.persianDigits(voice) : voice.toString() },
								language);
	}

	private String detail(ReportEvent event, Locale language) {
		return switch (event.event()) {
			case DEADLINE_MOVED -> MovedDeadline.told(event.detail(), this.messages, language);
			case PLANNED -> Display.day(LocalDate.parse(event.detail()), language);
			// the text names the unit
			case LATE, TAKEN_OVER, NOT_TAKEN_OVER -> null;
			case SAME_PICTURE, INSTEAD_OF_MEETING -> new TrackingCode(event.detail()).isolated();
			default -> event.detail();
		};
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

	/**
	 * Whether one of these units has or had it, or stands right above one that has or had
	 * it. What is protected is for those alone who had it in their hands.
	 */
	@Transactional(readOnly = true)
	public boolean isOf(String code, Collection<String> unitCodes) {
		return this.reports.findById(code).filter((report) -> {
			Set<String> had = this.reports.unitsOf(code);
			return had.stream().anyMatch(unitCodes::contains) || !report.isGuarded() && had.stream()
				.flatMap((unit) -> this.city.unit(unit).stream())
				.flatMap((unit) -> this.responsibility.above(report, unit).stream())
				.anyMatch((higher) -> unitCodes.contains(higher.code()));
		}).isPresent();
	}

	/**
	 * Adds a photo or PDF document of what was done; a picture that shows another case's
	 * work is taken too, and leaves a line in the history.
	 * @throws Problem 404, 409 if it is over, 413, 415
	 * @throws ir.peygir.shared.InvalidInput 422 for a file that cannot be read
	 */
	public CaseView.Evidence addEvidence(String code, byte[] file, String userId) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		if (report.status().isOver()) {
			throw Problem.notNow("problem.over");
		}
		Photo photo = this.photos.addEvidence(code, file, report.place().point().orElse(null), userId);
		if (photo.facts() != null && photo.facts().alsoOn() != null) {
			remember(code, photo.facts().alsoOn(), userId);
		}
		return this.evidence.of(photo, report, LocaleContextHolder.getLocale());
	}

	private void remember(String code, String other, String userId) {
		Retrying.run(() -> this.transaction.execute((status) -> {
			this.reports.findById(code).ifPresent((report) -> report.samePicture(other, userId, this.clock.instant()));
			return null;
		}));
	}

}
