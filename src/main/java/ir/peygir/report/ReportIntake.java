package ir.peygir.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import ir.peygir.citizen.Vault;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import ir.peygir.shared.TrackingCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where reports come in: the report, the sealed contact, the photos, the first message
 * and the process are written in one transaction or not at all.
 */
@Component
public class ReportIntake {

	private final SecureRandom random = new SecureRandom();

	private final SubmissionCheck check;

	private final Reports reports;

	private final Vault vault;

	private final Catalogue catalogue;

	private final WorkingCalendar calendar;

	private final PhotoStore photos;

	private final Outbox outbox;

	private final ReportSecrets secrets;

	private final Facts facts;

	private final ObjectProvider<ReportProcess> process;

	private final Clock clock;

	ReportIntake(SubmissionCheck check, Reports reports, Vault vault, Catalogue catalogue, WorkingCalendar calendar,
			PhotoStore photos, Outbox outbox, ReportSecrets secrets, Facts facts, ObjectProvider<ReportProcess> process,
			Clock clock) {
		this.check = check;
		this.reports = reports;
		this.vault = vault;
		this.catalogue = catalogue;
		this.calendar = calendar;
		this.photos = photos;
		this.outbox = outbox;
		this.secrets = secrets;
		this.facts = facts;
		this.process = process;
		this.clock = clock;
	}

	/**
	 * Registers a report and starts its process.
	 * @return the receipt; the secret is said only here
	 * @throws ir.peygir.shared.InvalidInput with every field that cannot be taken
	 * @throws Problem 409 if the draft was sent before
	 */
	@Transactional
	public Receipt submit(Submission submission) {
		SubmissionCheck.Checked checked = this.check.check(submission);
		if (submission.draftId() != null && this.reports.findByDraftId(submission.draftId()).isPresent()) {
			throw Problem.notNow("form.sent");
		}
		Secret secret = Secret.random();
		UUID contact = checked.contact().map((details) -> this.vault.keep(details, checked.language())).orElse(null);
		Report report = this.reports
			.saveAndFlush(new Report(freshCode().digits(), checked, contact, secret.hash(), this.clock.instant()));
		if (submission.draftId() != null) {
			this.photos.adopt(submission.draftId(), report.code());
		}
		this.process.getObject().start(report.code(), this.facts.of(report));
		confirm(report);
		return receipt(report, secret.value());
	}

	/**
	 * What would be promised if it were sent now; empty if an officer has to sort it
	 * first.
	 */
	public Optional<Instant> promiseFor(Submission submission) {
		Optional<Topic> topic = Optional.ofNullable(submission.topicCode()).flatMap(this.catalogue::topic);
		RoutingFacts about = this.facts.of(topic, this.check.kind(submission, topic.orElse(null)),
				this.check.district(submission), topic.map(Topic::priority).orElse(2));
		ReportProcess.Term term = this.process.getObject().termFor(about);
		return "none".equals(term.unit()) ? Optional.empty() : Optional
			.of(Deadline.due(this.clock.instant(), term.amount(), "wd".equals(term.unit()), this.calendar));
	}

	/** The same receipt again, for whoever holds the secret. */
	@Transactional(readOnly = true)
	public Receipt receipt(String code, String secret) {
		return receipt(this.reports.findById(code).orElseThrow(), secret);
	}

	private Receipt receipt(Report report, String secret) {
		return new Receipt(report.code(), secret, report.status(), Stage.of(report.status()),
				report.deadline().promisedBy(), this.secrets.trackUrl(report.code(), secret),
				report.contactId() == null, report.isGuarded());
	}

	private void confirm(Report report) {
		Instant promised = report.deadline().promisedBy();
		String template = report.isGuarded() ? "registeredProtected"
				: (promised != null) ? "registered" : "registeredOpen";
		this.outbox.tell("registered/" + report.code(), report.contactId(), template, report.code(),
				(language) -> new Object[] { report.code(),
						(promised != null) ? Display.brief(promised, language) : "" });
	}

	private TrackingCode freshCode() {
		TrackingCode code = TrackingCode.random(this.random);
		return this.reports.existsById(code.digits()) ? freshCode() : code;
	}

	/**
	 * What the citizen gets in return.
	 *
	 * @param promisedBy {@code null} until an officer chose the topic
	 * @param trackUrl absolute private link
	 */
	public record Receipt(String code, String secret, Status status, Stage stage, Instant promisedBy, String trackUrl,
			@JsonIgnore boolean anonymous, @JsonIgnore boolean guarded) {
	}

}
