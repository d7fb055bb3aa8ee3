package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

import ir.peygir.engine.Retrying;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a citizen does with a request; the caller has checked the secret. Each is refused
 * with {@link Problem} 404 for an unknown code and 409 where the state does not allow it.
 */
@Component
public class MeetingDesk {

	private static final int TEXT_LENGTH = 4000;

	private final MeetingRequests requests;

	private final RequestSecrets secrets;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final ObjectProvider<MeetingProcess> process;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MeetingDesk(MeetingRequests requests, RequestSecrets secrets, OpenSessions sessions, RequestTickets tickets,
			ObjectProvider<MeetingProcess> process, TransactionTemplate transaction, Clock clock) {
		this.requests = requests;
		this.secrets = secrets;
		this.sessions = sessions;
		this.tickets = tickets;
		this.process = process;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Answers whichever question is open.
	 * @param text at most 4000 characters; may be empty with an answer to the offer
	 * @param accept answers the offer to handle it without a meeting, else {@code null}
	 * @throws InvalidInput beside {@code text} or {@code accept}
	 */
	public void reply(String code, String text, Boolean accept) {
		String clean = limited(text);
		act(code, (request) -> {
			if (request.screening().isOfferOpen()) {
				new InvalidInput.Collector().rejectIf(accept == null, "accept", "meeting.accept.required").orThrow();
				request.consent(accept, clean, now());
			}
			else {
				mustAsk(request);
				new InvalidInput.Collector().rejectIf(clean.isEmpty(), "text", "reply.required").orThrow();
				request.reply(clean, now());
			}
			process().replied(code, Boolean.TRUE.equals(accept));
		});
	}

	private static void mustAsk(MeetingRequest request) {
		if (!request.screening().isQuestionOpen()) {
			throw Problem.notNow("meeting.problem.noQuestion");
		}
	}

	/**
	 * Objects to the rejection, once and before the list is final.
	 * @throws InvalidInput beside {@code text} if it is empty or longer than 4000
	 * characters
	 */
	public void object(String code, String text) {
		String clean = required(text, "meeting.objection.required");
		act(code, (request) -> {
			if (!request.mayObject(this.sessions.of(request).objectionsUntil(), now())) {
				throw Problem.notNow("meeting.problem.noObjection");
			}
			request.object(clean, now());
			process().objected(code);
		});
	}

	/** I will come; nothing happens if that was said before. */
	public void confirm(String code) {
		act(code, (request) -> {
			if (request.status() == RequestStatus.CONFIRMED) {
				return;
			}
			this.tickets.confirm(request);
			request.confirm(now());
			process().confirmed(code);
		});
	}

	/** Gives back an offered or confirmed seat; the request itself goes on. */
	public void decline(String code) {
		act(code, (request) -> {
			request.giveBack(now());
			this.tickets.giveBack(request);
			noteLate(request);
			process().roundOver(code, MeetingProcess.RoundEnd.GIVEN_BACK, request.course().prefersWriting());
		});
	}

	/** Takes the whole request back, before the meeting. */
	public void cancel(String code) {
		act(code, (request) -> {
			request.cancel(now());
			if (request.isVerified()) {
				boolean seated = this.tickets.hasSeat(request);
				this.tickets.cancel(request, null);
				if (seated) {
					noteLate(request);
				}
				process().cancelled(code);
			}
		});
	}

	private void noteLate(MeetingRequest request) {
		if (this.tickets.isMissed(request)) {
			request.leftLate(now());
		}
	}

	/**
	 * Says within 7 days why they did not come, or gave the seat back too late: the
	 * no-show no longer counts, whatever the reason.
	 * @throws InvalidInput beside {@code text} if it is empty or longer than 4000
	 * characters
	 */
	public void excuse(String code, String text) {
		String clean = required(text, "meeting.excuse.required");
		act(code, (request) -> {
			request.excuse(clean, now());
			this.tickets.excuse(request);
		});
	}

	/**
	 * For whoever got no seat: on the waiting list it is a wish for the case that none
	 * becomes free, after it an answer in writing is promised at once.
	 * @param written {@code true}: an answer of the mayor in writing; {@code false}: the
	 * next session
	 */
	public void choose(String code, boolean written) {
		act(code, (request) -> {
			request.prefer(written, now());
			if (written && request.status() == RequestStatus.ROLLED_OVER) {
				process().writingChosen(code);
			}
		});
	}

	/** Not satisfied with what was done instead of a meeting: the matter comes back. */
	public void returnToMeeting(String code) {
		act(code, (request) -> {
			request.comeBack(now());
			process().returned(code);
		});
	}

	/**
	 * @throws Problem 401 without, 403 wrong, 404 unknown
	 */
	public void requireSecret(String code, String secret) {
		this.secrets.require(code, secret);
	}

	private void act(String code, Consumer<MeetingRequest> action) {
		Retrying.run(() -> this.transaction.execute((status) -> {
			action.accept(this.requests.lock(code).orElseThrow(RequestSecrets::unknown));
			return null;
		}));
	}

	private MeetingProcess process() {
		return this.process.getObject();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String required(String text, String missing) {
		String clean = limited(text);
		new InvalidInput.Collector().rejectIf(clean.isEmpty(), "text", missing).orThrow();
		return clean;
	}

	private static String limited(String text) {
		String clean = PersianText.clean(text);
		new InvalidInput.Collector()
			.rejectIf(clean.length() > TEXT_LENGTH, "text", "text.tooLong", PersianText.persianDigits(TEXT_LENGTH))
			.orThrow();
		return clean;
	}

}
