package ir.peygir.report;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * One line of a report's history.
 */
@Entity
class ReportEvent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "report_code")
	private Report report;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private Happening event;

	@Enumerated(EnumType.STRING)
	private Status status;

	private String unitCode;

	private String who;

	private String detail;

	protected ReportEvent() {
	}

	ReportEvent(Report report, Instant at, Happening event, Status status, String unitCode, String who, String detail) {
		this.report = report;
		this.at = at;
		this.event = event;
		this.status = status;
		this.unitCode = unitCode;
		this.who = who;
		this.detail = detail;
	}

	Instant at() {
		return this.at;
	}

	Happening event() {
		return this.event;
	}

	Status status() {
		return this.status;
	}

	String unitCode() {
		return this.unitCode;
	}

	String who() {
		return this.who;
	}

	String detail() {
		return this.detail;
	}

}
