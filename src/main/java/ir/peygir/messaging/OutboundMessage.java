package ir.peygir.messaging;

import java.time.Instant;
import java.util.UUID;

import ir.peygir.shared.Sealer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One message to one person, from the decision to speak until it left the house: as a
 * text, or told by the call centre.
 */
@Entity
// else noting that it left could bring back a text that was wiped in that moment
@DynamicUpdate
class OutboundMessage {

	private static final int ERROR_LENGTH = 500;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String uniqueKey;

	private UUID contactId;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private String template;

	private String content;

	private String caseCode;

	/** Sealed; instead of a contact, for a number of the city's own staff. */
	private String staffNumber;

	private Instant createdAt;

	private int attempts;

	private Instant sentAt;

	private String error;

	private Instant takenAt;

	private String takenBy;

	private Instant triedAt;

	private String toldBy;

	private Instant wipedAt;

	protected OutboundMessage() {
	}

	OutboundMessage(String uniqueKey, UUID contactId, Channel channel, String template, String sealed, String caseCode,
			Instant createdAt) {
		this.uniqueKey = uniqueKey;
		this.contactId = contactId;
		this.channel = channel;
		this.template = template;
		this.content = sealed;
		this.caseCode = caseCode;
		this.createdAt = createdAt;
	}

	/** Goes to a number of the city's own staff. */
	OutboundMessage toStaff(String sealedNumber) {
		this.staffNumber = sealedNumber;
		return this;
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

	/**
	 * A colleague reaches for the telephone; others see that, until they did nothing with
	 * it.
	 */
	void taken(String by, Instant now) {
		this.takenBy = by;
		this.takenAt = now;
	}

	boolean isTakenByAnother(String person, Instant since) {
		return this.takenBy != null && !this.takenBy.equals(person) && this.takenAt.isAfter(since);
	}

	void told(String by, Instant now) {
		sent(now);
		this.toldBy = by;
	}

	void notReached(Instant now) {
		this.attempts++;
		this.triedAt = now;
		this.takenBy = null;
		this.takenAt = null;
	}

	/** What it said may not be read any more; if it waits, it is not sent. */
	void wipe(Sealer sealer, Instant now) {
		this.content = sealer.seal("", this.uniqueKey);
		this.wipedAt = now;
	}

	boolean isWiped() {
		return this.wipedAt != null;
	}

	Long id() {
		return this.id;
	}

	UUID contactId() {
		return this.contactId;
	}

	/** {@code null} unless it goes to the city's own staff. */
	String staffNumber(Sealer sealer) {
		return (this.staffNumber != null) ? sealer.open(this.staffNumber, this.uniqueKey) : null;
	}

	Channel channel() {
		return this.channel;
	}

	String takenBy() {
		return this.takenBy;
	}

	Instant triedAt() {
		return this.triedAt;
	}

	int attempts() {
		return this.attempts;
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

	/** How a message reaches people. */
	enum Channel {

		SMS, CALL

	}

}
