package ir.peygir.meeting.request;

import java.time.Instant;

import ir.peygir.engine.CaseStep;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.OnBehalf;
import ir.peygir.meeting.RequestStatus;
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
 * One line of a request's history.
 */
@Entity
@EntityListeners(HistoryLine.Told.class)
@Table(name = "meeting_request_event")
class RequestEvent implements HistoryLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "request_code")
	private MeetingRequest request;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private Happening event;

	@Enumerated(EnumType.STRING)
	private RequestStatus status;

	private String who;

	private String onBehalfOf;

	private String detail;

	protected RequestEvent() {
	}

	RequestEvent(MeetingRequest request, Instant at, Happening event, String who, String detail) {
		this.request = request;
		this.at = at;
		this.event = event;
		this.status = request.status();
		this.who = who;
		this.onBehalfOf = (who != null) ? OnBehalf.current().orElse(null) : null;
		this.detail = detail;
	}

	@Override
	public CaseStep step() {
		String role = (this.who == null && this.event.isByCitizen()) ? CaseStep.CITIZEN : null;
		return new CaseStep(this.request.code(), "request." + this.event, this.who, role, this.onBehalfOf, this.at,
				CaseStep.content(this.status, this.detail), this.event.isOpen(), null);
	}

	Instant at() {
		return this.at;
	}

	Happening event() {
		return this.event;
	}

	RequestStatus status() {
		return this.status;
	}

	/** User id of a member of staff, or {@code null}. */
	String who() {
		return this.who;
	}

	/** Whose place {@link #who()} took, or {@code null}. */
	String onBehalfOf() {
		return this.onBehalfOf;
	}

	String detail() {
		return this.detail;
	}

}
