package ir.peygir.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import ir.peygir.catalogue.Topic;
import ir.peygir.engine.Retrying;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.feedback.SurveySubject;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the citizen does with a report of theirs. Every action needs the secret: 401
 * without, 403 with a wrong one, 404 for an unknown code, 409 where the state does not
 * allow it.
 */
@Component
public class CitizenDesk implements SurveySubject {

	private static final int TEXT_LENGTH = 4000;

	private static final int COMMENT_LENGTH = 2000;

	private final Reports reports;

	private final ReportSecrets secrets;

	private final Facts facts;

	private final PhotoStore photos;

	private final ObjectProvider<FeedbackDesk> feedback;

	private final ObjectProvider<ReportProcess> process;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CitizenDesk(Reports reports, ReportSecrets secrets, Facts facts, PhotoStore photos,
			ObjectProvider<FeedbackDesk> feedback, ObjectProvider<ReportProcess> process,
			TransactionTemplate transaction, Clock clock) {
		this.reports = reports;
		this.secrets = secrets;
		this.facts = facts;
		this.photos = photos;
		this.feedback = feedback;
		this.process = process;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Answers the open question.
	 * @throws InvalidInput if the text is empty or longer than 4000 characters
	 */
	public void reply(String code, String secret, String text) {
		String clean = required(text, "reply.required");
		act(code, secret, (report) -> {
			report.replied(clean, this.clock.instant());
			this.process.getObject().replied(code);
		});
	}

	/**
	 * Stops the work on the citizen's wish.
	 * @throws InvalidInput if the reason is longer than 2000 characters
	 */
	public void withdraw(String code, String secret, String reason) {
		String clean = limited(reason, "reason");
		act(code, secret, (report) -> {
			report.withdraw(clean, this.clock.instant());
			this.process.getObject().withdrawn(code);
		});
	}

	/**
	 * Puts the text right while somebody still works on it; staff see both.
	 * @throws InvalidInput if the text is empty or longer than 4000 characters
	 */
	public void correct(String code, String secret, String text) {
		String clean = required(text, "text.required");
		act(code, secret, (report) -> {
			mustBeOpen(report);
			report.correct(clean, this.clock.instant());
		});
	}

	/** The citizen's view of the answer; 409 unless it is asked for. */
	public void giveFeedback(String code, String secret, Feedback word) {
		this.transaction.executeWithoutResult((status) -> opened(code, secret));
		this.feedback.getObject().answerByCode(code, word);
	}

	/**
	 * Objects after closing, up to 30 days and once per answer.
	 * @throws InvalidInput for an unknown reason or a comment over 2000 characters
	 */
	public void object(String code, String secret, String reason, String comment) {
		String clean = limited(comment, "comment");
		new InvalidInput.Collector()
			.rejectIf(reason != null && !Feedback.REASONS.contains(reason), "reason", "reason.unknown")
			.rejectIf(reason == null && clean.isEmpty(), "reason", "reason.required")
			.orThrow();
		act(code, secret, (report) -> {
			if (report.status() == Status.ANSWERED) {
				this.feedback.getObject().answerByCode(code, new Feedback(false, null, true, reason, clean));
				return;
			}
			if (report.status() != Status.CLOSED || !report.objection().isPossible(this.clock.instant())) {
				throw Problem.notNow("problem.notNow");
			}
			report.object(reason, clean);
			this.process.getObject().objected(code);
		});
	}

	/** Adds a photo while somebody still works on it. */
	public Photo addPhoto(String code, String secret, byte[] file) {
		this.transaction.executeWithoutResult((status) -> mustBeOpen(opened(code, secret)));
		Photo photo = this.photos.addToReport(code, file, Photo.Role.CITIZEN, null);
		act(code, secret, (report) -> report.photoAdded(Happening.PHOTO_ADDED, null, this.clock.instant()));
		return photo;
	}

	private static void mustBeOpen(Report report) {
		if (!report.status().isBeingWorkedOn()) {
			throw Problem.notNow("problem.over");
		}
	}

	private void act(String code, String secret, Consumer<Report> action) {
		Retrying.run(() -> this.transaction.execute((status) -> {
			action.accept(opened(code, secret));
			return null;
		}));
	}

	private Report opened(String code, String secret) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		if (secret == null || secret.isBlank()) {
			throw Problem.secretMissing();
		}
		if (!this.secrets.opens(secret, report)) {
			throw Problem.forbidden("problem.secretWrong");
		}
		return report;
	}

	private static String required(String text, String missing) {
		String clean = PersianText.clean(text);
		new InvalidInput.Collector().rejectIf(clean.isEmpty(), "text", missing)
			.rejectIf(clean.length() > TEXT_LENGTH, "text", "text.tooLong", String.valueOf(TEXT_LENGTH))
			.orThrow();
		return clean;
	}

	private static String limited(String text, String field) {
		String clean = PersianText.clean(text);
		new InvalidInput.Collector()
			.rejectIf(clean.length() > COMMENT_LENGTH, field, "text.tooLong", String.valueOf(COMMENT_LENGTH))
			.orThrow();
		return clean;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Subject> subject(String code) {
		return this.reports.findById(code)
			.map((report) -> new Subject(code, this.facts.topicOf(report).map(Topic::titleFa).orElse(""),
					this.facts.topicOf(report).map(Topic::titleEn).orElse(""), report.verdict().answer(),
					String.valueOf(report.verdict().outcome()), report.contactId(), report.verdict().rounds(),
					report.isGuarded()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Picture> pictures(String code) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		return this.photos.ofReport(code)
			.stream()
			.filter((photo) -> photo.role() == Photo.Role.EVIDENCE && report.verdict().covers(photo.at()))
			.map((photo) -> new Picture(photo.url(), photo.thumb()))
			.toList();
	}

	@Override
	@Transactional
	public void feedbackReceived(String code, FeedbackResult result, Feedback word) {
		Report report = this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		switch (result) {
			case SATISFIED -> report.feedback(Happening.SATISFIED, spoken(word), this.clock.instant());
			case UNSATISFIED -> report.feedback(Happening.UNSATISFIED, spoken(word), this.clock.instant());
			case NO_ANSWER -> report.feedback(Happening.NO_ANSWER, null, this.clock.instant());
			case OBJECTED -> report.object(word.reason(), word.comment());
		}
	}

	/** Rating and words of a survey, for staff to read. */
	private static String spoken(Feedback word) {
		String rating = (word.rating() != null) ? PersianText.persianDigits(word.rating()) + " از ۵" : "";
		return (rating + "\n" + word.comment()).strip();
	}

}
