package ir.peygir.meeting.session;

import java.time.Instant;

import ir.peygir.engine.CaseStep;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.OnBehalf;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One line of what happened to a session, for the office.
 */
@Entity
@EntityListeners(HistoryLine.Told.class)
@Table(name = "meeting_session_event")
class SessionEvent implements HistoryLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "session_id")
	private MeetingSession session;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private What event;

	private String who;

	private String onBehalfOf;

	private String detail;

	protected SessionEvent() {
	}

	SessionEvent(MeetingSession session, Instant at, What event, String who, String detail) {
		this.session = session;
		this.at = at;
		this.event = event;
		this.who = who;
		this.onBehalfOf = (who != null) ? OnBehalf.current().orElse(null) : null;
		this.detail = detail;
	}

	@Override
	public CaseStep step() {
		return new CaseStep(this.session.id(), "session." + this.event, this.who, null, this.onBehalfOf, this.at,
				CaseStep.content(this.detail), true, null);
	}

	Instant at() {
		return this.at;
	}

	What event() {
		return this.event;
	}

	String who() {
		return this.who;
	}

	String onBehalfOf() {
		return this.onBehalfOf;
	}

	String detail() {
		return this.detail;
	}

	/** What may happen to a session. */
	enum What {

		ANNOUNCED, MOVED, OPENED, CLOSED, LISTED, NUMBER_ENTERED, NUMBER_CONFIRMED, NUMBER_REFUSED, NUMBER_LATE, DRAWN,
		ROUND_OVER, RESERVES_CALLED, STAND_IN, NOT_CLOSED_IN_TIME, HELD, CANCELLED

	}

}
