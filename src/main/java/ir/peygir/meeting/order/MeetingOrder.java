package ir.peygir.meeting.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

/**
 * What a mayor wrote in a meeting, followed until it is done. Every change is a verb that
 * guards itself and leaves a line in the history.
 */
@Entity
class MeetingOrder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String requestCode;

	/** Within the request, from 1; stays when it is issued. */
	private int number;

	private String sessionId;

	private String hostCode;

	private String mayorGroup;

	@Enumerated(EnumType.STRING)
	private OrderKind kind;

	private String content;

	private String unitCode;

	private String letterTo;

	private String letterNumber;

	private LocalDate letterDate;

	@Enumerated(EnumType.STRING)
	private OrderStatus status = OrderStatus.ISSUED;

	private Instant writtenAt;

	private Instant issuedAt;

	private Instant dueAt;

	private Instant extendedTo;

	private String extensionReason;

	@Embedded
	private Work work = new Work();

	private boolean objected;

	private Instant nudgedAt;

	private Instant lateAt;

	private Instant closedAt;

	@Embedded
	private Withholding withholding = new Withholding();

	@OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<OrderEvent> events = new ArrayList<>();

	@Version
	private Long version;

	protected MeetingOrder() {
	}

	MeetingOrder(Origin origin, int number, OrderTerms terms, String who, Instant now) {
		this.requestCode = origin.requestCode();
		this.sessionId = origin.sessionId();
		this.hostCode = origin.hostCode();
		this.mayorGroup = origin.mayorGroup();
		this.number = number;
		this.writtenAt = now;
		take(terms, who);
		happened(OrderHappening.WRITTEN, who, null, now);
	}

	/**
	 * Written anew, while the meeting is not recorded.
	 * @throws Problem 409 afterwards
	 */
	void correct(OrderTerms terms, String who, Instant now) {
		mustBeDraft();
		take(terms, who);
		happened(OrderHappening.CORRECTED, who, null, now);
	}

	void mustBeDraft() {
		if (this.issuedAt != null) {
			throw Problem.notNow("meeting.order.issued");
		}
	}

	private void take(OrderTerms terms, String who) {
		this.kind = terms.kind();
		this.content = terms.text();
		this.unitCode = terms.unitCode();
		this.dueAt = terms.dueAt();
		this.letterTo = terms.letterTo();
		this.letterNumber = terms.letterNumber();
		this.letterDate = terms.letterDate();
		this.withholding = new Withholding(terms.withheldReason(), who);
	}

	/** Read out and recorded: from now on it cannot be changed. */
	void issue(Instant now) {
		if (this.issuedAt == null) {
			this.issuedAt = now;
			happened(OrderHappening.ISSUED, null, null, now);
			if (withholding().isUndecided()) {
				happened(OrderHappening.WITHHOLDING_PROPOSED, withholding().by(), null, now);
			}
		}
	}

	void assign(Instant now) {
		if (this.status == OrderStatus.ISSUED) {
			become(OrderStatus.WITH_UNIT);
			this.work.begin(now);
			happened(OrderHappening.WITH_UNIT, null, this.unitCode, now);
		}
	}

	/**
	 * The one extension, before the deadline is over.
	 * @throws Problem 409 a second time, too late, or when it is not with the unit
	 */
	void extend(Instant until, String reason, String who, Instant now) {
		if (this.extendedTo != null) {
			throw Problem.notNow("meeting.order.extendedBefore");
		}
		if (!isWithUnit() || now.isAfter(this.dueAt)) {
			throw Problem.notNow("meeting.order.noExtension");
		}
		become(OrderStatus.EXTENDED);
		this.extendedTo = until;
		this.extensionReason = reason;
		happened(OrderHappening.EXTENDED, who, reason, now);
	}

	/**
	 * The unit reports; what it calls impossible stays with it until that is confirmed.
	 */
	void report(String outcome, String answer, String note, String who, Instant now) {
		this.work.report(outcome, answer, who, now);
		if (this.work.isDone()) {
			become(OrderStatus.DONE_BY_UNIT);
		}
		happened(this.work.isDone() ? OrderHappening.WORK_REPORTED : OrderHappening.REFUSAL_PROPOSED, who, note, now);
	}

	/** The mayor's office does not take it, or the citizen's objection is right. */
	void sendBack(Instant now) {
		become(OrderStatus.RETURNED);
		this.work.begin(now);
		happened(OrderHappening.RETURNED, null, null, now);
	}

	/**
	 * The mayor's office takes it; the citizen reads the answer.
	 * @return {@code false} if it was published before and only stands now
	 */
	boolean publish(Instant now) {
		if (this.status.isOver()) {
			happened(OrderHappening.UPHELD, null, null, now);
			return false;
		}
		become(this.work.isDone() ? OrderStatus.CONFIRMED : OrderStatus.NOT_POSSIBLE);
		this.work.publish(now);
		happened(this.work.isDone() ? OrderHappening.CONFIRMED : OrderHappening.NOT_POSSIBLE, null, null, now);
		return true;
	}

	/**
	 * The citizen objects, once; the result stays until the mayor's office has decided.
	 */
	void object() {
		this.objected = true;
	}

	/**
	 * @return whether it is late and nobody was told before
	 */
	boolean late(Instant now) {
		if (this.lateAt != null || !isWithUnit()) {
			return false;
		}
		this.lateAt = now;
		happened(OrderHappening.LATE, null, null, now);
		return true;
	}

	/**
	 * @throws Problem 409 if it is not late or was asked about before
	 */
	void nudge(Instant now) {
		if (!mayNudge(now)) {
			throw Problem.notNow("meeting.order.noNudge");
		}
		this.nudgedAt = now;
		happened(OrderHappening.NUDGED, null, null, now);
	}

	/**
	 * Somebody else decides whether the image may stay hidden.
	 * @throws Problem 409 if there is nothing to decide
	 */
	void judgeWithholding(boolean approved, String who, Instant now) {
		if (!withholding().isUndecided() || this.issuedAt == null) {
			throw Problem.notNow("meeting.order.notWithheld");
		}
		withholding().judge(approved, who);
		happened(approved ? OrderHappening.WITHHELD : OrderHappening.SHOWN, who, null, now);
	}

	void close(Instant now) {
		this.closedAt = now;
		happened(OrderHappening.CLOSED, null, null, now);
	}

	final void happened(OrderHappening what, String who, String detail, Instant now) {
		this.events.add(new OrderEvent(this, now, what, who, detail));
	}

	private void become(OrderStatus next) {
		if (this.status == next) {
			return;
		}
		if (!this.status.mayBecome(next)) {
			throw new IllegalStateException("order " + this.id + ": " + this.status + " cannot become " + next);
		}
		this.status = next;
	}

	/** Whether the unit has to do something. */
	boolean isWithUnit() {
		return this.status.isInHand() && !this.work.isReported();
	}

	boolean isLate(Instant now) {
		return isWithUnit() && now.isAfter(lastDay());
	}

	boolean mayNudge(Instant now) {
		return isLate(now) && this.nudgedAt == null;
	}

	/** Whether the mayor's office still has to see to it. */
	boolean isOpen() {
		return this.issuedAt != null && this.kind == OrderKind.ORDER && this.closedAt == null;
	}

	/** The deadline that counts now. */
	Instant lastDay() {
		return (this.extendedTo != null) ? this.extendedTo : this.dueAt;
	}

	Long id() {
		return this.id;
	}

	String requestCode() {
		return this.requestCode;
	}

	int number() {
		return this.number;
	}

	String sessionId() {
		return this.sessionId;
	}

	String hostCode() {
		return this.hostCode;
	}

	String mayorGroup() {
		return this.mayorGroup;
	}

	OrderKind kind() {
		return this.kind;
	}

	String content() {
		return this.content;
	}

	String unitCode() {
		return this.unitCode;
	}

	String letterTo() {
		return this.letterTo;
	}

	String letterNumber() {
		return this.letterNumber;
	}

	LocalDate letterDate() {
		return this.letterDate;
	}

	OrderStatus status() {
		return this.status;
	}

	Instant issuedAt() {
		return this.issuedAt;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	Instant extendedTo() {
		return this.extendedTo;
	}

	String extensionReason() {
		return this.extensionReason;
	}

	Work work() {
		return this.work;
	}

	boolean isObjected() {
		return this.objected;
	}

	/** A row without any of it gives none back. */
	final Withholding withholding() {
		return (this.withholding != null) ? this.withholding : new Withholding();
	}

	List<OrderEvent> events() {
		return this.events;
	}

	/** Where an order was given and by whose office it is followed. */
	record Origin(String requestCode, String sessionId, String hostCode, String mayorGroup) {
	}

}
