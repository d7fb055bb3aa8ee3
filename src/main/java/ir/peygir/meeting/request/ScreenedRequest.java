package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.UUID;

import ir.peygir.shared.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import static ir.peygir.meeting.RequestStatus.ENTERED;
import static ir.peygir.meeting.RequestStatus.IN_SCREENING;
import static ir.peygir.meeting.RequestStatus.REJECTED;

/**
 * What is said about a request before the draw.
 */
@MappedSuperclass
abstract class ScreenedRequest extends CountedRequest {

	@Embedded
	private Screening screening = new Screening();

	protected ScreenedRequest() {
	}

	ScreenedRequest(String code, CheckedAsk asked, UUID contactId, String secretHash, Instant now) {
		super(code, asked, contactId, secretHash, now);
	}

	void beginScreening(Instant now) {
		become(IN_SCREENING, now);
		happened(Happening.IN_SCREENING, now);
	}

	void ask(Instant now) {
		happened(Happening.QUESTION_ASKED, now, null, this.screening.question());
	}

	void offerWithout(Instant now) {
		happened(Happening.OFFERED_WITHOUT, now, null, this.screening.question());
	}

	/**
	 * @throws Problem 409 unless a question is open
	 */
	void reply(String text, Instant now) {
		this.screening.answer(text);
		happened(Happening.REPLIED, now, null, text);
	}

	/**
	 * Answers the offer to do without a meeting.
	 * @throws Problem 409 unless it is made
	 */
	void consent(boolean accepts, String text, Instant now) {
		this.screening.answer(text);
		happened(accepts ? Happening.CONSENTED : Happening.INSISTED, now, null, text);
	}

	void proposeRejection(RejectReason reason, String note, String who, Instant now) {
		this.screening.propose(reason, note, who);
		happened(Happening.REJECTION_PROPOSED, now, who, reason.code());
		note(note, who, now);
	}

	void reviewRejection(boolean approved, String note, String who, Instant now) {
		this.screening.review(note, who);
		if (!approved) {
			this.screening.accept();
			happened(Happening.REJECTION_NOT_APPROVED, now, who, null);
		}
		note(note, who, now);
	}

	void reject(Instant now) {
		become(REJECTED, now);
		this.screening.tell(now);
		happened(Happening.REJECTED, now, null, this.screening.rejectReason().code());
	}

	/**
	 * @throws Problem 409 unless it was rejected and nobody objected before
	 */
	void object(String text, Instant now) {
		require(status() == REJECTED, "meeting.problem.noObjection");
		this.screening.object(text);
		become(IN_SCREENING, now);
		happened(Happening.OBJECTED, now, null, text);
	}

	/** The time to object is over, or the objection was looked at. */
	void staysRejected(Instant now) {
		become(REJECTED, now);
		happened(Happening.REJECTION_STANDS, now);
		release();
	}

	/** Nobody decided in time: it is accepted. */
	void undecided(Instant now) {
		this.screening.drop();
		this.screening.accept();
		happened(Happening.UNDECIDED, now);
	}

	void enter(Instant now) {
		become(ENTERED, now);
		happened(Happening.ENTERED, now);
	}

	void decideUrgency(boolean approved, String note, String who, Instant now) {
		this.screening.decideUrgency(approved);
		happened(approved ? Happening.URGENT_APPROVED : Happening.URGENT_NOT_APPROVED, now, who, null);
		note(note, who, now);
	}

	boolean mayObject(Instant until, Instant now) {
		return status() == REJECTED && isOpen() && !this.screening.isObjected() && now.isBefore(until);
	}

	Screening screening() {
		return this.screening;
	}

}
