package ir.peygir.meeting.order;

import java.time.Instant;

import ir.peygir.engine.OnBehalf;
import ir.peygir.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * One person received in one session, or waited for in vain, and what was said.
 */
@Entity
class Reception {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String requestCode;

	private String sessionId;

	@Enumerated(EnumType.STRING)
	private Presence presence;

	private Instant arrivedAt;

	private Instant startedAt;

	private Instant endedAt;

	private String minutes;

	private String note;

	private Instant recordedAt;

	private String recordedBy;

	private String recordedFor;

	private String remarks;

	private Instant remarkedAt;

	private Instant remarksUntil;

	@Version
	private Long version;

	protected Reception() {
	}

	Reception(String requestCode, String sessionId) {
		this.requestCode = requestCode;
		this.sessionId = sessionId;
	}

	/**
	 * Whatever was written down by mistake may be set right until the minutes are
	 * recorded, or the person is being received.
	 * @throws Problem 409
	 */
	void attends(Presence now, Instant at) {
		if (this.recordedAt != null || this.startedAt != null && now == Presence.MISSED) {
			throw Problem.notNow("meeting.day.decided");
		}
		this.presence = now;
		if (now.came() && this.arrivedAt == null) {
			this.arrivedAt = at;
		}
	}

	/**
	 * @throws Problem 409 unless the person came and waits
	 */
	void start(Instant at) {
		if (!came() || this.startedAt != null) {
			throw Problem.notNow("meeting.day.notWaiting");
		}
		this.startedAt = at;
	}

	/**
	 * @throws Problem 409 unless the meeting is going on
	 */
	void end(Instant at) {
		if (this.startedAt == null || this.endedAt != null) {
			throw Problem.notNow("meeting.day.notStarted");
		}
		this.endedAt = at;
	}

	/** The minutes of a meeting that took place, for the citizen to read. */
	void record(String text, String internal, String who, Instant at, Instant mayRemarkUntil) {
		this.minutes = text;
		this.remarksUntil = mayRemarkUntil;
		settle(internal, who, at);
	}

	/** Nobody came: nothing was said. */
	void missed(String internal, String who, Instant at) {
		settle(internal, who, at);
	}

	private void settle(String internal, String who, Instant at) {
		this.note = internal;
		this.recordedAt = at;
		this.recordedBy = who;
		this.recordedFor = OnBehalf.current().orElse(null);
	}

	/**
	 * @throws Problem 409 too late, said before, or nothing to remark on
	 */
	void remark(String text, Instant at) {
		if (this.remarksUntil == null || at.isAfter(this.remarksUntil) || this.remarks != null) {
			throw Problem.notNow("meeting.order.noRemarks");
		}
		this.remarks = text;
		this.remarkedAt = at;
	}

	/** Whether the person came, as far as anybody wrote it down. */
	boolean came() {
		return this.presence != null && this.presence.came();
	}

	boolean isRecorded() {
		return this.recordedAt != null;
	}

	String requestCode() {
		return this.requestCode;
	}

	String sessionId() {
		return this.sessionId;
	}

	Presence presence() {
		return this.presence;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Instant endedAt() {
		return this.endedAt;
	}

	OrderBook.Minutes view() {
		return new OrderBook.Minutes((this.minutes != null) ? this.minutes : "", this.recordedAt, this.remarks,
				this.remarksUntil);
	}

}
