package ir.peygir.report;

import java.time.Clock;
import java.util.function.Consumer;

import ir.peygir.engine.Retrying;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody does with a report behind which they stand. Every action needs a secret:
 * 401 without, 403 with a wrong one, 404 for an unknown code, 409 where the state does
 * not allow it or that voice has left.
 */
@Component
public class CitizenDesk {

	private static final int TEXT_LENGTH = 4000;

	private static final int COMMENT_LENGTH = 2000;

	private final ReportSecrets secrets;

	private final SurveyedReports surveyed;

	private final Correspondence correspondence;

	private final PhotoStore photos;

	private final ObjectProvider<FeedbackDesk> feedback;

	private final ObjectProvider<ReportProcess> process;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CitizenDesk(ReportSecrets secrets, SurveyedReports surveyed, Correspondence correspondence, PhotoStore photos,
			ObjectProvider<FeedbackDesk> feedback, ObjectProvider<ReportProcess> process,
			TransactionTemplate transaction, Clock clock) {
		this.secrets = secrets;
		this.surveyed = surveyed;
		this.correspondence = correspondence;
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
		act(code, secret, (voice) -> {
			voice.report().replied(voice, clean, this.clock.instant());
			this.process.getObject().replied(code);
		});
	}

	/**
	 * Takes one voice back. The work stops with the last one, except in an emergency or a
	 * protected report; nobody who has left is told anything more.
	 * @throws InvalidInput if the reason is longer than 2000 characters
	 */
	public void withdraw(String code, String secret, String reason) {
		String clean = limited(reason, "reason");
		act(code, secret, (voice) -> {
			Report report = voice.report();
			Report.Leaving leaving = report.withdraw(voice, clean, this.clock.instant());
			if (leaving != Report.Leaving.STOPS_WORK) {
				this.feedback.getObject().withdraw(code, voice.number());
			}
			switch (leaving) {
				case STOPS_WORK -> this.process.getObject().withdrawn(code);
				case ASKS_ANOTHER -> this.correspondence.question(report, this.clock.instant());
				case LEAVES_NOBODY_TO_ASK -> this.process.getObject().replied(code);
				case GOES_ON -> {
				}
			}
		});
	}

	/**
	 * Puts the reporter's text right while somebody still works on it; staff see both.
	 * @throws InvalidInput if the text is empty or longer than 4000 characters
	 */
	public void correct(String code, String secret, String text) {
		String clean = required(text, "text.required");
		act(code, secret, (voice) -> {
			if (!voice.isReporter()) {
				throw Problem.forbidden("problem.reporterOnly");
			}
			mustBeOpen(voice.report());
			voice.report().correct(clean, this.clock.instant());
			this.process.getObject().corrected(code);
		});
	}

	/** The citizen's view of the answer; 409 unless it is asked for. */
	public void giveFeedback(String code, String secret, Feedback word) {
		int voice = this.transaction.execute((status) -> living(code, secret).number());
		this.feedback.getObject().answerByCode(code, voice, word);
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
		Feedback word = new Feedback(false, null, true, reason, clean);
		act(code, secret, (voice) -> {
			if (voice.report().status() == Status.ANSWERED) {
				this.feedback.getObject().answerByCode(code, voice.number(), word);
			}
			else {
				this.surveyed.objectLate(voice, word);
			}
		});
	}

	/** Adds a photo while somebody still works on it. */
	public Photo addPhoto(String code, String secret, byte[] file) {
		int number = this.transaction.execute((status) -> {
			Voice voice = living(code, secret);
			mustBeOpen(voice.report());
			return voice.number();
		});
		Photo photo = this.photos.addOfVoice(code, number, file);
		act(code, secret, (voice) -> {
			voice.report().photoAdded(voice, this.clock.instant());
			this.process.getObject().photoAdded(code);
		});
		return photo;
	}

	private static void mustBeOpen(Report report) {
		if (!report.status().isBeingWorkedOn()) {
			throw Problem.notNow("problem.over");
		}
	}

	private void act(String code, String secret, Consumer<Voice> action) {
		Retrying.run(() -> this.transaction.execute((status) -> {
			action.accept(living(code, secret));
			return null;
		}));
	}

	/** Whose secret it is, if they have not left. */
	private Voice living(String code, String secret) {
		Voice voice = this.secrets.open(code, secret);
		if (!voice.isLiving()) {
			throw Problem.notNow(voice.report().status().isOver() ? "problem.over" : "problem.withdrawn");
		}
		return voice;
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

}
