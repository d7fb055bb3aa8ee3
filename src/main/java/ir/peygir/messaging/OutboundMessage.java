package ir.peygir.messaging;

import java.time.Instant;
import java.util.UUID;

import ir.peygir.shared.Sealer;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * One text message to one person, from the decision to speak until it left the house.
 */
@Entity
class OutboundMessage {

	private static final int ERROR_LENGTH = 500;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String uniqueKey;

	private UUID contactId;

	private String template;

	private String content;

	private String caseCode;

	private Instant createdAt;

	private int attempts;

	private Instant sentAt;

	private String error;

	protected OutboundMessage() {
	}

	OutboundMessage(String uniqueKey, UUID contactId, String template, String sealed, String caseCode,
			Instant createdAt) {
		this.uniqueKey = uniqueKey;
		this.contactId = contactId;
		this.template = template;
		this.content = sealed;
		this.caseCode = caseCode;
		this.createdAt = createdAt;
	}

	void sent(Instant at) {
		this.attempts++;
		this.sentAt = at;
		this.error = null;
	}

	void failed(String reason) {
		this.attempts++;
		this.error = (reason.length() > ERROR_LENGTH) ? reason.substring(0, ERROR_LENGTH) : reason;
	}

	Long id() {
		return this.id;
	}

	UUID contactId() {
		return this.contactId;
	}

	String template() {
		return this.template;
	}

	/** A text holds links that open a case, so it lies sealed. */
	String content(Sealer sealer) {
		return sealer.open(this.content, this.uniqueKey);
	}

	String caseCode() {
		return this.caseCode;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	boolean isSent() {
		return this.sentAt != null;
	}

}
