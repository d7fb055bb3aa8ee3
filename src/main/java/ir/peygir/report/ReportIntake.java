package ir.peygir.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.messaging.AddressBook;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.InvalidInput;
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

	private final People people;

	private final Catalogue catalogue;

	private final WorkingCalendar calendar;

	private final PhotoStore photos;

	private final Correspondence correspondence;

	private final ReportSecrets secrets;

	private final Facts facts;

	private final ObjectProvider<ReportProcess> process;

	private final Clock clock;

	ReportIntake(SubmissionCheck check, Reports reports, People people, Catalogue catalogue, WorkingCalendar calendar,
			PhotoStore photos, Correspondence correspondence, ReportSecrets secrets, Facts facts,
			ObjectProvider<ReportProcess> process, Clock clock) {
		this.check = check;
		this.reports = reports;
		this.people = people;
		this.catalogue = catalogue;
		this.calendar = calendar;
		this.photos = photos;
		this.correspondence = correspondence;
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
		return submitInstead(submission, null);
	}

	/**
	 * The same for a report that takes the place of a meeting; its history says of which.
	 * @param meeting code of the request for a meeting, or {@code null}
	 */
	@Transactional
	public Receipt submitInstead(Submission submission, String meeting) {
		SubmissionCheck.Checked checked = this.check.check(submission);
		if (submission.draftId() != null && this.reports.findByDraftId(submission.draftId()).isPresent()) {
			throw Problem.notNow("form.sent");
		}
		Secret secret = Secret.random();
		String code = freshCode().digits();
		Report report = this.reports
			.saveAndFlush(new Report(code, checked, person(checked, code, secret), this.clock.instant()));
		if (meeting != null) {
			report.tookPlaceOf(meeting, this.clock.instant());
		}
		adoptPhotos(submission, code, Voice.REPORTER);
		this.process.getObject().start(report.code(), this.facts.of(report));
		this.correspondence.registered(report);
		return receipt(reporter(report), secret.value());
	}

	private static Voice reporter(Report report) {
		return report.voices().all().get(0);
	}

	/**
	 * Lets somebody stand behind a report of others; of what they send only the way to
	 * reach them is needed.
	 * @param code of the report, as typed
	 * @return the receipt; the secret is said only here
	 * @throws ir.peygir.shared.InvalidInput with every field that cannot be taken
	 * @throws Problem 409 if it is over, protected, or this person's already
	 */
	@Transactional
	public Receipt join(String code, Submission submission) {
		Report report = TrackingCode.parse(code)
			.flatMap((known) -> this.reports.lock(known.digits()))
			.orElseThrow(() -> InvalidInput.of("joins", "problem.report.unknown"));
		mustBeJoinable(report);
		SubmissionCheck.Checked checked = this.check.checkJoining(submission,
				this.facts.topicOf(report).orElseThrow(() -> Problem.notNow("problem.joins")));
		this.people.mustBeNew(report, checked.contact());
		Secret secret = Secret.random();
		Voice voice = report.join(Voice.How.JOINED, person(checked, report.code(), secret), submission.channel().name(),
				this.clock.instant());
		report.filed(submission, voice.number(), this.clock.instant());
		voice.says(submission.text(), checked.answers(), checked.place());
		adoptPhotos(submission, report.code(), voice.number());
		this.correspondence.joined(voice);
		return receipt(voice, secret.value());
	}

	private static void mustBeJoinable(Report report) {
		if (report.duplicateOf() != null) {
			throw Problem.notNow("problem.joins.duplicate", new TrackingCode(report.duplicateOf()).isolated());
		}
		if (report.status().isOver()) {
			throw Problem.notNow("problem.joins.closed");
		}
		if (report.isGuarded()) {
			throw Problem.notNow("problem.joins");
		}
	}

	private Voice.Person person(SubmissionCheck.Checked checked, String code, Secret secret) {
		return this.people.kept(checked.contact(), checked.language(), code, secret);
	}

	private void adoptPhotos(Submission submission, String code, int voice) {
		if (submission.draftId() != null) {
			this.photos.adopt(submission.draftId(), code, voice);
		}
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
		return receipt(this.secrets.open(code, secret), secret);
	}

	private Receipt receipt(Voice voice, String secret) {
		Report report = voice.report();
		return new Receipt(report.code(), secret, report.status(), Stage.of(report.status()),
				report.deadline().promisedBy(), this.secrets.trackUrl(report.code(), secret), this.people.reach(voice),
				report.isGuarded(), voice.how() == Voice.How.JOINED);
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
	 * @param reach how the citizen hears of it from now on
	 */
	public record Receipt(String code, String secret, Status status, Stage stage, Instant promisedBy, String trackUrl,
			@JsonIgnore AddressBook.Reach reach, @JsonIgnore boolean guarded, @JsonIgnore boolean joined) {
	}

}
