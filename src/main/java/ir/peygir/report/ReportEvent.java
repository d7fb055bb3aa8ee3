package ir.peygir.report;

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

/**
 * One line of a report's history.
 */
@Entity
@EntityListeners(HistoryLine.Told.class)
class ReportEvent implements HistoryLine {

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

	/** Of whom it is said, or {@code null} for what concerns everybody. */
	private Integer voice;

	private String who;

	private String detail;

	private String onBehalfOf;

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
		this.onBehalfOf = (who != null) ? OnBehalf.current().orElse(null) : null;
	}

	/** What one voice did, or what was done to it. */
	ReportEvent(Report report, Instant at, Happening event, Integer voice, String detail) {
		this(report, at, event, report.status(), report.unitCode(), null, detail);
		this.voice = voice;
	}

	/**
	 * What a member of staff did for one voice; {@code who} is {@code null} if it did so
	 * itself.
	 */
	ReportEvent(Report report, Instant at, Happening event, int voice, String who, String detail) {
		this(report, at, event, report.status(), report.unitCode(), who, detail);
		this.voice = voice;
	}

	@Override
	public CaseStep step() {
		String role = (this.who == null && this.voice != null && this.event.isByCitizen()) ? CaseStep.CITIZEN : null;
		return new CaseStep(this.report.code(), "report." + this.event, this.who, role, this.onBehalfOf, this.at,
				CaseStep.content(this.status, this.unitCode, this.voice, this.detail), this.event.isOpen(),
				this.event.isPersonal() ? this.voice : null);
	}

	/** Whether it is for that voice to read. */
	boolean isFor(int reader) {
		boolean own = this.voice == null || this.voice == reader;
		return this.event.isOpen() && (own || !this.event.isPersonal() || this.status == Status.WITHDRAWN);
	}

	/** Whether it is about that reader. */
	boolean isOf(int reader) {
		return this.voice != null && this.voice == reader;
	}

	Integer voice() {
		return this.voice;
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

	/** Whose place {@link #who()} took, or {@code null}. */
	String onBehalfOf() {
		return this.onBehalfOf;
	}

}
