package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import ir.peygir.city.FourEyes;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.Refusal;
import ir.peygir.meeting.SessionFacts;
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

	/** A rejection that is told later than that leaves nobody the time to object. */
	static final Duration TO_OBJECT = Duration.ofHours(2);

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final FourEyes fourEyes;

	private final Clock clock;

	ScreeningDecisions(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, FourEyes fourEyes,
			Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.fourEyes = fourEyes;
		this.clock = clock;
	}

	/**
	 * What the office may not do with a request any more once its time is over: it is
	 * accepted, even where the clock of the process is late.
	 */
	public List<Refusal> checkTime(String code) {
		return now().isBefore(this.sessions.of(request(code)).screeningUntil()) ? List.of()
				: List.of(new Refusal("screenOutcome", "مهلت بررسی اولیه تمام شده است و درخواست پذیرفته است."));
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
		return unasked ? List.of(new Refusal("reason", "هنوز از شهروند نپرسیده‌اید؛ اول بپرسید چه چیزی کم است."))
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
	 * Whoever wants to reject it does not approve that, nor does anybody of the office
	 * that receives, nor does the supervisor who did judge the objection to it; stand-ins
	 * are taken for whom they stand in for. Nothing is rejected without time left to
	 * object, or after the final list.
	 * @param groups of who reviews, lent ones too
	 */
	public List<Refusal> checkReview(String code, boolean approved, String who, Collection<String> groups) {
		MeetingRequest request = request(code);
		Screening screening = request.screening();
		SessionFacts session = this.sessions.of(request);
		Instant end = screening.isObjected() ? session.listAt() : session.objectionsUntil().minus(TO_OBJECT);
		if (approved && !now().isBefore(end)) {
			return refused(screening.isObjected() ? "فهرست نهایی منتشر شده است؛ دیگر نمی‌توان رد را تأیید کرد."
					: "برای اعتراض شهروند وقت نمانده است و دیگر نمی‌توان رد را تأیید کرد؛ درخواست به قرعه‌کشی می‌رود.");
		}
		if (groups.contains(this.sessions.office(session))) {
			return refused("رد را همکاری بیرون از دفتر برگزارکنندهٔ جلسه بررسی می‌کند.");
		}
		if (areOne(who, screening.rejectedBy(), request)) {
			return refused(
					"رد را خود شما، جانشین شما یا کسی که جانشینش هستید پیشنهاد کرده است؛ همکار دیگری باید آن را بررسی کند.");
		}
		return areOne(who, screening.rejectionReviewedBy(), request) ? refused(
				"رد را پیش‌تر خود شما، جانشین شما یا کسی که جانشینش هستید تأیید کرده است؛ سرپرست دیگری باید به اعتراض رسیدگی کند.")
				: List.of();
	}

	private static List<Refusal> refused(String why) {
		return List.of(new Refusal("rejectionApproved", why));
	}

	private boolean areOne(String who, String earlier, MeetingRequest request) {
		return this.fourEyes.areOne(who, HistoryLine.behind(earlier, request.events()));
	}

	public void reviewRejection(String code, boolean approved, String note, String who) {
		request(code).reviewRejection(approved, note, who, now());
	}

	/** Nobody of the office that receives gives an urgent seat. */
	@Transactional(readOnly = true)
	public List<Refusal> checkUrgency(String code, Collection<String> groups) {
		return groups.contains(this.sessions.office(request(code)))
				? List.of(new Refusal("urgentApproved", "نوبت فوری را بازرسی تأیید می‌کند، نه دفتر برگزارکنندهٔ جلسه."))
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
