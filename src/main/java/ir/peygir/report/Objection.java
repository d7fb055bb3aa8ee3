package ir.peygir.report;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The citizen's "no": how often, why, and until when it may be said.
 */
@Embeddable
class Objection {

	@Column(name = "objections")
	private int count;

	@Column(name = "objection_pending")
	private boolean pending;

	@Column(name = "objection_voice")
	private Integer voice;

	@Column(name = "objection_reason")
	private String reason;

	@Column(name = "objection_comment")
	private String comment;

	@Column(name = "objection_answer")
	private String answer;

	@Column(name = "objection_until")
	private Instant until;

	/** Whose words stand for it. */
	void state(Voice by) {
		this.voice = by.number();
		this.reason = by.objectionReason();
		this.comment = by.objectionComment();
	}

	void raise() {
		this.count++;
		this.pending = true;
		this.until = null;
		this.answer = null;
	}

	void answered() {
		this.pending = false;
	}

	/** What supervisor or inspection say to the citizen about it. */
	void answer(String text) {
		this.answer = text;
	}

	String answer() {
		return this.answer;
	}

	void until(Instant until) {
		this.until = until;
	}

	int count() {
		return this.count;
	}

	/** Raised and not answered yet. */
	boolean isPending() {
		return this.pending;
	}

	Integer voice() {
		return this.voice;
	}

	String reason() {
		return this.reason;
	}

	String comment() {
		return this.comment;
	}

	Instant until() {
		return this.until;
	}

	boolean isPossible(Instant now) {
		return this.until != null && now.isBefore(this.until);
	}

}
