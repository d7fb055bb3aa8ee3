package ir.peygir.meeting.request;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import ir.peygir.citizen.OneTimeCodes;
import ir.peygir.citizen.Vault;
import ir.peygir.engine.Retrying;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.report.ReportTracking;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests for a meeting.
 */
@Component
public class MeetingIntake {

	private final SecureRandom random = new SecureRandom();

	private final AskCheck check;

	private final MeetingRequests requests;

	private final ReportTracking reports;

	private final RequestTickets tickets;

	private final Admission admission;

	private final Vault vault;

	private final OneTimeCodes codes;

	private final Clock clock;

	MeetingIntake(AskCheck check, MeetingRequests requests, ReportTracking reports, RequestTickets tickets,
			Admission admission, Vault vault, OneTimeCodes codes, Clock clock) {
		this.check = check;
		this.requests = requests;
		this.reports = reports;
		this.tickets = tickets;
		this.admission = admission;
		this.vault = vault;
		this.codes = codes;
		this.clock = clock;
	}

	/**
	 * Checks all at once, keeps it and sends a one-time code to the mobile number. Until
	 * that is shown the request blocks nobody; what an operator files counts at once.
	 * @return the receipt; the secret is said only here
	 * @throws InvalidInput beside each wrong field (names of the JSON API); beside the
	 * number of whom it counts for if that person has an open request
	 * @throws Problem 409 if the session takes no requests or the matter has an open
	 * request, 429 if too many codes went to that number
	 */
	@Transactional
	public Receipt submit(MeetingAsk ask) {
		CheckedAsk asked = checked(ask);
		Secret secret = Secret.random();
		UUID contact = this.vault.keep(asked.contact(), asked.language());
		Instant now = this.clock.instant();
		MeetingRequest request = this.requests
			.saveAndFlush(new MeetingRequest(freshCode(), asked, contact, secret.hash(), now));
		TicketView prepared = this.tickets.prepare(request, asked.nonce());
		if (asked.isVouchedFor()) {
			TicketView ticket = this.admission.admit(request);
			return new Receipt(request.code(), secret.value(), request.status(), ticket, true);
		}
		this.codes.send(OneTimeCodes.Purpose.CONFIRMATION, request.code(), contact);
		return new Receipt(request.code(), secret.value(), request.status(), prepared, false);
	}

	/** As {@link #submit}, and keeps nothing: for a form that asks step by step. */
	@Transactional(readOnly = true)
	public void check(MeetingAsk ask) {
		checked(ask);
	}

	private CheckedAsk checked(MeetingAsk ask) {
		CheckedAsk asked = this.check.check(ask);
		if (this.requests.existsByOpenPerson(asked.person())) {
			throw InvalidInput.of(personField(ask, asked), "meeting.person.open");
		}
		if (asked.matter() != null && this.requests.existsByOpenMatter(asked.matter())) {
			throw Problem.notNow("meeting.problem.matterOpen");
		}
		return asked;
	}

	private static String personField(MeetingAsk ask, CheckedAsk asked) {
		return asked.role().isForAPerson() ? "capacity.principal"
				: AskCheck.given(ask.foreignId()) ? "foreignId" : "nationalCode";
	}

	/**
	 * The one-time code sent to the mobile number; now the request counts.
	 * @throws InvalidInput beside {@code code}
	 * @throws Problem 404 unknown, 409 if nothing is to be verified any more, or if
	 * meanwhile that person or matter has another one: then this one is kept as it is
	 */
	public void verify(String code, String typed) {
		mustBeUnverified(code);
		mustBeRight(Retrying.run(() -> this.codes.verify(OneTimeCodes.Purpose.CONFIRMATION, code, typed,
				() -> this.admission.verified(code))));
	}

	/** As {@link #verify}, where one transaction holds what many people do. */
	@Transactional
	public void verifyWithin(String code, String typed) {
		mustBeUnverified(code);
		mustBeRight(this.codes.verifyWithin(OneTimeCodes.Purpose.CONFIRMATION, code, typed,
				() -> this.admission.verified(code)));
	}

	private static void mustBeRight(OneTimeCodes.Result result) {
		if (result != OneTimeCodes.Result.RIGHT) {
			throw InvalidInput.of("code", "code.result." + result);
		}
	}

	/**
	 * Sends another code.
	 * @throws Problem 404 unknown, 409 if nothing is to be verified any more, 429 with
	 * the time to wait
	 */
	@Transactional
	public void sendCodeAgain(String code) {
		MeetingRequest request = mustBeUnverified(code);
		this.codes.send(OneTimeCodes.Purpose.CONFIRMATION, code, request.contactId());
	}

	private MeetingRequest mustBeUnverified(String code) {
		MeetingRequest request = this.requests.findById(code).orElseThrow(RequestSecrets::unknown);
		if (request.isVerified() || request.status() != RequestStatus.REGISTERED) {
			throw Problem.notNow("meeting.problem.verified");
		}
		return request;
	}

	/** No report has it either: one page takes both kinds. */
	private String freshCode() {
		String code = TrackingCode.random(this.random).digits();
		return (this.requests.existsById(code) || this.reports.exists(code)) ? freshCode() : code;
	}

	/**
	 * @param verified whether it counts already
	 */
	public record Receipt(String code, String secret, RequestStatus status, TicketView ticket, boolean verified) {
	}

}
