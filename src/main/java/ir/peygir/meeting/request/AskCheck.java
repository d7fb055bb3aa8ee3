package ir.peygir.meeting.request;

import java.util.List;
import java.util.Optional;

import ir.peygir.citizen.Vault;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersianText;
import org.springframework.stereotype.Component;

/**
 * Says of each part of what somebody asks what is wrong with it, by the field names of
 * the JSON API, and puts it in the form in which it is kept.
 */
@Component
class AskCheck {

	private static final int SHORTEST_SUBJECT = 3;

	private static final int SUBJECT_LENGTH = 120;

	private static final int TEXT_LENGTH = 4000;

	private static final int MOST_COMPANIONS = 2;

	private final OpenSessions sessions;

	private final AskedBy people;

	private final AskedAbout matters;

	private final Vault vault;

	AskCheck(OpenSessions sessions, AskedBy people, AskedAbout matters, Vault vault) {
		this.sessions = sessions;
		this.people = people;
		this.matters = matters;
		this.vault = vault;
	}

	/**
	 * Everything.
	 * @throws InvalidInput with all that is wrong
	 * @throws ir.peygir.shared.Problem 409 if all is right and the session takes no
	 * requests
	 */
	CheckedAsk check(MeetingAsk ask) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		Optional<SessionFacts> session = this.sessions.of(ask.sessionId(), problems);
		String subject = subject(ask, problems);
		String text = text(ask, problems);
		details(ask, problems);
		AskedBy.Person person = this.people.of(ask, problems);
		AskedAbout.Matter matter = this.matters.of(ask, problems);
		problems.orThrow();
		this.sessions.mustTakeRequests(session.orElseThrow());
		String counted = this.vault.personOf(person.counted());
		Mobile mobile = Mobile.parse(person.details().mobile()).orElse(null);
		return new CheckedAsk(session.get(), subject, text, person.details(), person.role(), ask.companions(),
				needs(ask), (ask.mode() != null) ? ask.mode() : session.get().mode(),
				Words.of(Ground.class, ask.urgent()).orElse(null), matter.continues(), matter.relatedReport(),
				this.matters.key(matter, counted, mobile), counted,
				(mobile != null) ? this.vault.mobileDigest(mobile) : null, ask.nonce(), ask.files(), ask.channel(),
				ask.filedBy(), ask.language());
	}

	private static String subject(MeetingAsk ask, InvalidInput.Collector problems) {
		String subject = PersianText.clean(ask.subject()).replace('\n', ' ');
		problems.rejectIf(subject.length() < SHORTEST_SUBJECT, "subject", "meeting.subject.required")
			.rejectIf(subject.length() > SUBJECT_LENGTH, "subject", "text.tooLong",
					PersianText.persianDigits(SUBJECT_LENGTH));
		return subject;
	}

	private static String text(MeetingAsk ask, InvalidInput.Collector problems) {
		String text = PersianText.clean(ask.text());
		problems.rejectIf(text.isEmpty(), "text", "meeting.text.required")
			.rejectIf(text.length() > TEXT_LENGTH, "text", "text.tooLong", PersianText.persianDigits(TEXT_LENGTH));
		return text;
	}

	private static void details(MeetingAsk ask, InvalidInput.Collector problems) {
		problems
			.rejectIf(ask.companions() < 0 || ask.companions() > MOST_COMPANIONS, "companions",
					"meeting.companions.number")
			.rejectIf(!ask.needs().stream().allMatch((need) -> Words.of(Need.class, need).isPresent()), "needs",
					"meeting.needs.unknown")
			.rejectIf(given(ask.urgent()) && Words.of(Ground.class, ask.urgent()).isEmpty(), "urgent",
					"meeting.urgent.unknown")
			.rejectIf(ask.nonce() != null && !ask.nonce().matches("[0-9a-f]{32}"), "nonce", "meeting.nonce.invalid");
	}

	private static List<Need> needs(MeetingAsk ask) {
		return ask.needs().stream().flatMap((need) -> Words.of(Need.class, need).stream()).distinct().toList();
	}

	static boolean given(String text) {
		return text != null && !text.isBlank();
	}

}
