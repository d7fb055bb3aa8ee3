package ir.peygir.meeting.order;

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
 * One line of an order's history.
 */
@Entity
@EntityListeners(HistoryLine.Told.class)
@Table(name = "meeting_order_event")
class OrderEvent implements HistoryLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "order_id")
	private MeetingOrder order;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private OrderHappening what;

	private String who;

	private String onBehalfOf;

	private String detail;

	protected OrderEvent() {
	}

	OrderEvent(MeetingOrder order, Instant at, OrderHappening what, String who, String detail) {
		this.order = order;
		this.at = at;
		this.what = what;
		this.who = who;
		this.onBehalfOf = (who != null) ? OnBehalf.current().orElse(null) : null;
		this.detail = detail;
	}

	@Override
	public CaseStep step() {
		String role = (this.who == null && this.what.isByCitizen()) ? CaseStep.CITIZEN : null;
		return new CaseStep(this.order.requestCode(), "order." + this.what, this.who, role, this.onBehalfOf, this.at,
				CaseStep.content(this.order.number(), this.detail), this.what.isOpen(), null);
	}

	Instant at() {
		return this.at;
	}

	OrderHappening what() {
		return this.what;
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

}
