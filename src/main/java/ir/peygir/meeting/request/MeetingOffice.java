package ir.peygir.meeting.request;

import java.time.Clock;

import ir.peygir.engine.Retrying;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one thing that an officer may do with a request outside a task.
 */
@Component
public class MeetingOffice {

	private static final int SHORTEST = 10;

	private static final int LONGEST = 500;

	private final MeetingRequests requests;

	private final RequestTickets tickets;

	private final MeetingMail mail;

	private final ObjectProvider<MeetingProcess> process;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MeetingOffice(MeetingRequests requests, RequestTickets tickets, MeetingMail mail,
			ObjectProvider<MeetingProcess> process, TransactionTemplate transaction, Clock clock) {
		this.requests = requests;
		this.tickets = tickets;
		this.mail = mail;
		this.process = process;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Cancels a request; the page of the session counts it publicly and the citizen reads
	 * the reason. Who may is decided by the caller.
	 * @param reason 10 to 500 characters
	 * @throws InvalidInput beside {@code reason}
	 * @throws ir.peygir.shared.Problem 404 for an unknown code, 409 if it is over or the
	 * meeting was held
	 */
	public void cancel(String code, String reason, String userId) {
		String clean = PersianText.clean(reason);
		new InvalidInput.Collector().rejectIf(clean.length() < SHORTEST, "reason", "meeting.cancel.reason")
			.rejectIf(clean.length() > LONGEST, "reason", "text.tooLong", PersianText.persianDigits(LONGEST))
			.orThrow();
		Retrying.run(() -> this.transaction.execute((status) -> {
			MeetingRequest request = this.requests.lock(code).orElseThrow(RequestSecrets::unknown);
			request.cancelBy(userId, clean, this.clock.instant());
			if (request.isVerified()) {
				this.tickets.cancel(request, clean);
				this.process.getObject().cancelled(code);
				this.mail.cancelled(request);
			}
			return null;
		}));
	}

}
