package ir.peygir.meeting.request;

import java.time.Instant;

import ir.peygir.shared.Problem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the receiving office and those who watch it said before the draw.
 */
@Embeddable
class Screening {

	private String question;

	/** The question is the offer to handle it without a meeting. */
	private boolean asksAccept;

	private boolean offeredWithout;

	private int questions;

	private String reply;

	@Enumerated(EnumType.STRING)
	private RejectReason rejectReason;

	private String rejectedBy;

	private String rejectionReviewedBy;

	private Instant rejectionToldAt;

	private String objection;

	private String staffNote;

	private Boolean urgentApproved;

	void prepareQuestion(String text) {
		this.question = text;
		this.reply = null;
		this.asksAccept = false;
		this.questions++;
	}

	/** Once: whoever wants the meeting is not asked again to do without. */
	void prepareOffer(String text) {
		this.question = text;
		this.reply = null;
		this.asksAccept = true;
		this.offeredWithout = true;
	}

	/**
	 * @throws Problem 409 if nothing is asked
	 */
	void answer(String text) {
		if (!isQuestionOpen()) {
			throw Problem.notNow("meeting.problem.noQuestion");
		}
		this.reply = text;
	}

	/** Whatever was asked, it is too late now. */
	void drop() {
		if (isQuestionOpen()) {
			this.question = null;
			this.asksAccept = false;
		}
	}

	void propose(RejectReason reason, String note, String who) {
		this.rejectReason = reason;
		this.rejectedBy = who;
		this.staffNote = note;
	}

	void review(String note, String who) {
		this.rejectionReviewedBy = who;
		this.staffNote = (note != null) ? note : this.staffNote;
	}

	/** It is not rejected after all. */
	void accept() {
		this.rejectReason = null;
	}

	void tell(Instant now) {
		this.rejectionToldAt = now;
	}

	/**
	 * @throws Problem 409 if there was an objection before
	 */
	void object(String text) {
		if (this.objection != null) {
			throw Problem.notNow("meeting.problem.objected");
		}
		this.objection = text;
	}

	void decideUrgency(boolean approved) {
		this.urgentApproved = approved;
	}

	boolean isQuestionOpen() {
		return this.question != null && this.reply == null;
	}

	boolean isOfferOpen() {
		return isQuestionOpen() && this.asksAccept;
	}

	boolean wasOfferedWithout() {
		return this.offeredWithout;
	}

	boolean wasAsked() {
		return this.questions > 0;
	}

	boolean isObjected() {
		return this.objection != null;
	}

	String question() {
		return this.question;
	}

	boolean asksAccept() {
		return this.asksAccept;
	}

	String reply() {
		return this.reply;
	}

	RejectReason rejectReason() {
		return this.rejectReason;
	}

	/** Who wanted to reject it. */
	String rejectedBy() {
		return this.rejectedBy;
	}

	/** Who looked at the rejection last. */
	String rejectionReviewedBy() {
		return this.rejectionReviewedBy;
	}

	String objection() {
		return this.objection;
	}

	String staffNote() {
		return this.staffNote;
	}

	/** {@code null} until inspection has decided, or if nothing urgent was claimed. */
	Boolean urgentApproved() {
		return this.urgentApproved;
	}

}
