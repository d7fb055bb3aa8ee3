package ir.peygir.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.FieldErrors;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes one request of the steps' parts, and tells each step what is wrong with its own.
 */
@Component
class Asking {

	/** What the contract calls a field, and what the form calls it. */
	private static final Map<String, String> NAMES = Map.of("sessionId", "session", "contact.mobile", "mobile",
			"contact.name", "name", "capacity.role", "role", "capacity.principal", "principal", "continues", "earlier",
			"relatedReport", "earlier", "files", "standing", "file", "standing");

	private final MeetingIntake intake;

	private final MeetingTracking tracking;

	private final AskFiles files;

	private final FieldErrors errors;

	Asking(MeetingIntake intake, MeetingTracking tracking, AskFiles files, FieldErrors errors) {
		this.intake = intake;
		this.tracking = tracking;
		this.files = files;
		this.errors = errors;
	}

	MeetingAsk ask(String draft, AskContent content, AskYouForm you, String nonce, MeetingAsk.Channel channel,
			Locale locale) {
		String earlier = digits(content.earlier());
		boolean continues = earlier != null && this.tracking.exists(earlier);
		return new MeetingAsk(content.sessionId(), content.subject(), content.text(), you.nationalCode(),
				you.foreignId(), you.details(), content.role(), content.represents() ? you.principal() : null,
				content.companions(), content.needs(), mode(content), content.urgent(), continues ? earlier : null,
				continues ? null : earlier, nonce, fileIds(draft, content), channel, locale);
	}

	/** What is wrong with these fields of the form; the other steps are not looked at. */
	Map<String, String> wrong(String draft, AskContent content, AskYouForm you, Set<String> fields, Locale locale) {
		return wrong(ask(draft, content, you, null, MeetingAsk.Channel.WEB, locale), fields, locale);
	}

	private Map<String, String> wrong(MeetingAsk ask, Set<String> fields, Locale locale) {
		try {
			this.intake.check(ask);
			return Map.of();
		}
		catch (InvalidInput invalid) {
			Map<String, String> errors = errors(invalid, locale);
			errors.keySet().retainAll(fields);
			return errors;
		}
		catch (Problem problem) {
			// the session or the matter; the last step says it
			return fields.contains("session") ? Map.of("session", this.errors.of(problem, locale)) : Map.of();
		}
	}

	/**
	 * What is wrong where somebody speaks for another and does not show that they may.
	 */
	Optional<String> standing(String draft, AskContent content, Locale locale) {
		boolean missing = content.represents() && this.files.ofDraft(draft, AskFiles.Kind.SHOWS_STANDING).isEmpty();
		return missing
				? Optional
					.of(error(Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "meeting.ask.standing.required"), locale))
				: Optional.empty();
	}

	/** By the names of the form. */
	Map<String, String> errors(InvalidInput invalid, Locale locale) {
		return this.errors.of(invalid, NAMES, locale);
	}

	String error(Problem problem, Locale locale) {
		return this.errors.of(problem, locale);
	}

	/** As typed where it is no code, so that the check says so. */
	private static String digits(String typed) {
		return (typed == null || typed.isBlank()) ? null
				: TrackingCode.parse(typed).map(TrackingCode::digits).orElse(typed.strip());
	}

	private static Mode mode(AskContent content) {
		return Stream.of(Mode.values()).filter((mode) -> mode.name().equals(content.mode())).findFirst().orElse(null);
	}

	private List<String> fileIds(String draft, AskContent content) {
		Function<AskFiles.Kind, Stream<Photo>> of = (kind) -> this.files.ofDraft(draft, kind).stream();
		Stream<Photo> standing = content.represents() ? of.apply(AskFiles.Kind.SHOWS_STANDING) : Stream.empty();
		return Stream.concat(of.apply(AskFiles.Kind.ABOUT_MATTER), standing).map(Photo::id).toList();
	}

	/** For the page that shows it again. */
	static Optional<String> grouped(String earlier) {
		return TrackingCode.parse(earlier).map(TrackingCode::grouped);
	}

}
