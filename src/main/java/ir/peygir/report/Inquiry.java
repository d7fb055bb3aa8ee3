package ir.peygir.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The question to the citizen, what was answered, and how many there were.
 */
@Embeddable
class Inquiry {

	private String question;

	private String reply;

	/** Whom it went to. */
	private Integer askedVoice;

	@Column(name = "questions")
	private int count;

	/**
	 * @return whether the citizen was asked before
	 */
	boolean prepare(String text) {
		this.question = text;
		this.reply = null;
		return this.count > 0;
	}

	void ask() {
		this.count++;
	}

	/**
	 * @param voice {@code null} if nobody is left to ask
	 */
	void goesTo(Voice voice) {
		this.askedVoice = (voice != null) ? voice.number() : null;
	}

	/** Whether that voice has still to answer it. */
	boolean asks(Voice voice) {
		return this.reply == null && this.askedVoice != null && this.askedVoice == voice.number();
	}

	Integer askedVoice() {
		return this.askedVoice;
	}

	/** It is not asked after all. */
	void drop() {
		this.question = null;
	}

	void answer(String text) {
		this.reply = text;
	}

	String question() {
		return this.question;
	}

	String reply() {
		return this.reply;
	}

}
