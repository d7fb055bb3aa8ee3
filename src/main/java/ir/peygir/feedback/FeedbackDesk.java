package ir.peygir.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.engine.Retrying;
import ir.peygir.messaging.Outbox;
import ir.peygir.messaging.SmsReplies;
import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks citizens whether an answer is one, by web link and by text message, and hands
 * their word to the case and its process.
 */
@Component
public class FeedbackDesk implements SmsReplies {

	private static final int TOKEN_LENGTH = 22;

	private final Surveys surveys;

	private final Sealer sealer;

	private final ObjectProvider<SurveySubject> subjects;

	private final ObjectProvider<FeedbackProcess> process;

	private final Outbox outbox;

	private final Links links;

	private final SurveyTimes times;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FeedbackDesk(Surveys surveys, Sealer sealer, ObjectProvider<SurveySubject> subjects,
			ObjectProvider<FeedbackProcess> process, Outbox outbox, Links links, SurveyTimes times,
			TransactionTemplate transaction, Clock clock) {
		this.surveys = surveys;
		this.sealer = sealer;
		this.subjects = subjects;
		this.process = process;
		this.outbox = outbox;
		this.links = links;
		this.times = times;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Opens the survey of a case and sends the link. A case has at most one open survey.
	 * @throws Problem 404 if there is no such case
	 */
	@Transactional
	public Waiting open(String code) {
		SurveySubject.Subject subject = subjectOf(code);
		Instant now = this.clock.instant();
		Survey survey = this.surveys.save(new Survey(subject, Secret.hash(token(subject)), now,
				now.plus(this.times.reminder()), now.plus(this.times.patience())));
		String link = link(subject);
		this.outbox.tell("answered/" + code + "/" + subject.round(), subject.contactId(), "answered", code,
				(language) -> new Object[] { code, link });
		return new Waiting(survey.remindAt(), survey.answerUntil());
	}

	/** Reminds the citizen once; nothing if the survey is no longer open. */
	@Transactional
	public void remind(String code) {
		SurveySubject.Subject subject = subjectOf(code);
		this.surveys.findByOpenKey(code).ifPresent((survey) -> {
			survey.reminded(this.clock.instant());
			this.outbox.tell("surveyReminder/" + code + "/" + subject.round(), subject.contactId(), "surveyReminder",
					code, (language) -> new Object[] { code });
		});
	}

	/** The time is over: "no answer", which is not "satisfied". */
	@Transactional
	public void closeUnanswered(String code) {
		this.surveys.findByOpenKey(code).ifPresent((survey) -> {
			survey.close(Survey.State.UNANSWERED);
			this.subjects.getObject().feedbackReceived(code, FeedbackResult.NO_ANSWER, null);
		});
	}

	/** The case ended otherwise; nobody is asked any more. */
	@Transactional
	public void withdraw(String code) {
		this.surveys.findByOpenKey(code).ifPresent((survey) -> survey.close(Survey.State.WITHDRAWN));
	}

	/** The page on which the citizen answers; empty unless an answer waits for it. */
	@Transactional(readOnly = true)
	public Optional<String> pageOf(String code) {
		return this.surveys.findByOpenKey(code).map((open) -> "/feedback/" + token(subjectOf(code)));
	}

	private String link(SurveySubject.Subject subject) {
		return this.links.to("/feedback/" + token(subject));
	}

	/**
	 * Made from the key, so that a reminder carries the same link and no table holds it.
	 */
	private String token(SurveySubject.Subject subject) {
		return this.sealer.digest("survey " + subject.code() + " " + subject.round()).substring(0, TOKEN_LENGTH);
	}

	/**
	 * The survey behind a link.
	 * @throws Problem 404 if the token opens nothing
	 */
	@Transactional(readOnly = true)
	public Page page(String token) {
		Survey survey = byToken(token);
		return new Page(subjectOf(survey.caseCode()), this.subjects.getObject().pictures(survey.caseCode()),
				survey.state() == Survey.State.OPEN, survey.result());
	}

	/**
	 * Takes the answer given through the link.
	 * @throws Problem 404 unknown link, 409 answered before or expired
	 * @throws ir.peygir.shared.InvalidInput beside the wrong field
	 */
	public FeedbackResult answerByToken(String token, Feedback feedback) {
		feedback.check();
		return inTransaction(() -> record(byToken(token), feedback, Survey.Channel.WEB));
	}

	/**
	 * Takes the answer of somebody who showed the secret of the case.
	 * @throws Problem 409 unless an answer waits for it
	 * @throws ir.peygir.shared.InvalidInput beside the wrong field
	 */
	public FeedbackResult answerByCode(String code, Feedback feedback) {
		feedback.check();
		return inTransaction(() -> {
			Survey open = this.surveys.findByOpenKey(code).orElseThrow(() -> Problem.notNow("feedback.notOpen"));
			return record(open, feedback, Survey.Channel.API);
		});
	}

	/** 31 is satisfied, 33 objects; for the newest question to that number. */
	@Override
	@Transactional
	public boolean answered(List<UUID> contacts, boolean agrees, String comment) {
		Optional<Survey> open = newestOpen(contacts);
		open.ifPresent((survey) -> record(survey, new Feedback(agrees, null, !agrees, null, shorten(comment)),
				Survey.Channel.SMS));
		return open.isPresent();
	}

	private Optional<Survey> newestOpen(Collection<UUID> contacts) {
		return this.surveys.findByContactIdInAndOpenKeyIsNotNullOrderByAskedAtDesc(contacts).stream().findFirst();
	}

	private FeedbackResult record(Survey survey, Feedback feedback, Survey.Channel channel) {
		survey.answer(feedback, channel, this.clock.instant());
		this.subjects.getObject().feedbackReceived(survey.caseCode(), feedback.result(), feedback);
		this.process.getObject().answered(survey.caseCode(), feedback.result());
		return feedback.result();
	}

	private FeedbackResult inTransaction(java.util.function.Supplier<FeedbackResult> action) {
		return Retrying.run(() -> this.transaction.execute((status) -> action.get()));
	}

	private Survey byToken(String token) {
		return this.surveys.findByTokenHash(Secret.hash(token)).orElseThrow(() -> Problem.unknown("feedback.unknown"));
	}

	private SurveySubject.Subject subjectOf(String code) {
		return this.subjects.getObject().subject(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private static String shorten(String comment) {
		return (comment.length() > 2000) ? comment.substring(0, 2000) : comment;
	}

	/** When the process reminds and when it stops waiting. */
	public record Waiting(Instant remindAt, Instant answerUntil) {
	}

	/**
	 * What the page behind a link shows.
	 *
	 * @param result what was answered before, or {@code null}
	 */
	public record Page(SurveySubject.Subject subject, List<SurveySubject.Picture> pictures, boolean open,
			FeedbackResult result) {
	}

}
