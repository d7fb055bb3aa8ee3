package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import ir.peygir.engine.OnBehalf;
import ir.peygir.engine.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff decide on a request before the draw, and the mayor's answer in writing.
 * Checked before the task completes, then taken in the completing transaction. Methods
 * throw {@link ir.peygir.shared.Problem} 404 for a code that no request has.
 */
@Component
@Transactional
public class ScreeningDecisions {

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final Clock clock;

	ScreeningDecisions(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** What is wrong with offering to do without a meeting: it is offered once. */
	public List<Refusal> checkOffer(String code) {
		return request(code).screening().wasOfferedWithout()
				? List.of(new Refusal("screenOutcome",
						"پیگیری بدون ملاقات یک بار پیشنهاد شده و شهروند ملاقات را خواسته است؛ درخواست را بپذیرید."))
				: List.of();
	}

	/** What is wrong with rejecting for that reason. */
	public List<Refusal> checkRejection(String code, String reason) {
		boolean unasked = RejectReason.of(reason).filter(RejectReason.INCOMPLETE::equals).isPresent()
				&& !request(code).screening().wasAsked();
		return unasked ? List.of(new Refusal("reason", "هنوز از شهروند پرسیده نشده است؛ اول بپرسید چه چیزی کم است."))
				: List.of();
	}

	public void ask(String code, String question, String note, String who) {
		request(code).screening().prepareQuestion(question);
		note(code, note, who);
	}

	public void offerWithoutMeeting(String code, String offer, String note, String who) {
		request(code).screening().prepareOffer(offer);
		note(code, note, who);
	}

	/** What the citizen does not read; {@code null} for nothing. */
	public void note(String code, String note, String who) {
		request(code).note(note, who, now());
	}

	/**
	 * For a supervisor to look at.
	 * @param reason of {@link RejectReason#codes}
	 */
	public void proposeRejection(String code, String reason, String note, String who) {
		request(code).proposeRejection(RejectReason.of(reason).orElseThrow(), note, who, now());
	}

	/**
	 * Whoever wants to reject it does not approve that, nor does the supervisor who did
	 * judge the objection to it; stand-ins are taken for whom they stand in for. Nothing
	 * is rejected to which the citizen could no longer object.
	 */
	public List<Refusal> checkReview(String code, boolean approved, String who) {
		MeetingRequest request = request(code);
		Screening screening = request.screening();
		boolean late = approved && !screening.isObjected()
				&& !now().isBefore(this.sessions.of(request).objectionsUntil());
		if (late) {
			return List.of(new Refusal("rejectionApproved",
					"مهلت اعتراض شهروند گذشته است و دیگر نمی‌توان رد را تأیید کرد؛ درخواست به قرعه‌کشی می‌رود."));
		}
		if (isOneOf(who, screening.rejectedBy())) {
			return List
				.of(new Refusal("rejectionApproved", "رد را خود شما پیشنهاد کرده‌اید؛ شخص دیگری باید آن را ببیند."));
		}
		return isOneOf(who, screening.rejectionReviewedBy()) ? List.of(new Refusal("rejectionApproved",
				"رد را پیش‌تر خود شما تأیید کرده‌اید؛ سرپرست دیگری باید به اعتراض رسیدگی کند.")) : List.of();
	}

	private static boolean isOneOf(String who, String earlier) {
		return earlier != null
				&& (Objects.equals(who, earlier) || OnBehalf.current().filter(earlier::equals).isPresent());
	}

	public void reviewRejection(String code, boolean approved, String note, String who) {
		request(code).reviewRejection(approved, note, who, now());
	}

	/** Nobody of the office that receives gives an urgent seat. */
	@Transactional(readOnly = true)
	public List<Refusal> checkUrgency(String code, Collection<String> groups) {
		return groups.contains(Offices.receiving(this.sessions.of(request(code))))
				? List.of(new Refusal("urgentApproved", "نوبت فوری را دفتری که ملاقات می‌کند تأیید نمی‌کند."))
				: List.of();
	}

	public void decideUrgency(String code, boolean approved, String note, String who) {
		MeetingRequest request = request(code);
		request.decideUrgency(approved, note, who, now());
		if (approved) {
			this.tickets.approveUrgent(request);
		}
	}

	/** The mayor's answer, until the process publishes it. */
	public void answerInWriting(String code, String answer) {
		request(code).course().write(answer);
	}

	private MeetingRequest request(String code) {
		return this.requests.findById(code).orElseThrow(RequestSecrets::unknown);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
