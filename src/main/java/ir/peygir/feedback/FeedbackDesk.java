package ir.peygir.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ir.peygir.engine.Retrying;
import ir.peygir.messaging.Outbox;
import ir.peygir.messaging.AddressBook;
import ir.peygir.shared.Problem;
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
public class FeedbackDesk {

	private final Surveys surveys;

	private final SurveyLinks links;

	private final ObjectProvider<FeedbackProcess> process;

	private final Answers answers;

	private final AddressBook addressBook;

	private final Outbox outbox;

	private final SurveyTimes times;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FeedbackDesk(Surveys surveys, SurveyLinks links, ObjectProvider<FeedbackProcess> process, Answers answers,
			AddressBook addressBook, Outbox outbox, SurveyTimes times, TransactionTemplate transaction, Clock clock) {
		this.surveys = surveys;
		this.process = process;
		this.answers = answers;
		this.addressBook = addressBook;
		this.outbox = outbox;
		this.links = links;
		this.times = times;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Opens the survey of a voice and sends the link. A voice has at most one open
	 * survey.
	 * @throws Problem 404 if there is no such case or voice
	 */
	@Transactional
	public Asking open(String code, int voice) {
		SurveySubject.Subject subject = this.answers.subjectOf(code, voice);
		Instant now = this.clock.instant();
		Survey survey = this.surveys.save(new Survey(subject, Secret.hash(this.links.token(subject)), now,
				now.plus(this.times.reminder()), now.plus(this.times.patience())));
		tell(subject.wording().asked(), subject);
		return asking(survey, subject);
	}

	private void tell(String template, SurveySubject.Subject subject) {
		String link = this.links.link(subject);
		this.outbox.tell(this.links.messageKey(template, subject), subject.contactId(), template, subject.code(),
				(language) -> new Object[] { subject.code(), link });
	}

	private Asking asking(Survey survey, SurveySubject.Subject subject) {
		AddressBook.Reach reach = (subject.contactId() != null) ? this.addressBook.reach(subject.contactId())
				: AddressBook.Reach.NONE;
		// nobody telephones a protected reporter
		boolean landlineOnly = reach == AddressBook.Reach.LANDLINE && !subject.guarded();
		return new Asking(survey.remindAt(), survey.answerUntil(), subject.matter().priority(),
				subject.matter().emergency(), subject.guarded(), reach != AddressBook.Reach.NONE, landlineOnly,
				this.links.draw(subject.code(), subject.voice()));
	}

	/** Reminds the citizen once; nothing if the survey is no longer open. */
	@Transactional
	public void remind(String code, int voice) {
		SurveySubject.Subject subject = this.answers.subjectOf(code, voice);
		openSurvey(code, voice).ifPresent((survey) -> {
			survey.reminded(this.clock.instant());
			tell(subject.wording().reminder(), subject);
		});
	}

	/** The time is over: "no answer", which is not "satisfied". */
	@Transactional
	public void closeUnanswered(String code, int voice) {
		openSurvey(code, voice).ifPresent(this.answers::none);
	}

	/** The case ended otherwise; nobody is asked any more, its process sees to itself. */
	@Transactional
	public void withdraw(String code) {
		this.surveys.findByCaseCodeAndOpenKeyIsNotNull(code).forEach((survey) -> survey.close(Survey.State.WITHDRAWN));
	}

	/** That voice left the case: its survey and call end, others go on. */
	@Transactional
	public void withdraw(String code, int voice) {
		openSurvey(code, voice).ifPresent((survey) -> {
			survey.close(Survey.State.WITHDRAWN);
			this.process.getObject().answered(code, voice, FeedbackResult.NO_ANSWER);
		});
	}

	/** The page on which that voice answers; empty unless an answer waits for it. */
	@Transactional(readOnly = true)
	public Optional<String> pageOf(String code, int voice) {
		return openSurvey(code, voice).map((open) -> this.links.page(this.answers.subjectOf(code, voice)));
	}

	/**
	 * The survey behind a link.
	 * @throws Problem 404 if the token opens nothing
	 */
	@Transactional(readOnly = true)
	public Page page(String token) {
		Survey survey = byToken(token);
		return new Page(this.answers.subjectOf(survey.caseCode(), survey.voice()), this.answers.pictures(survey),
				survey.state() == Survey.State.OPEN, survey.result());
	}

	/**
	 * Takes the answer given through the link.
	 * @throws Problem 404 unknown link, 409 answered before or expired
	 * @throws ir.peygir.shared.InvalidInput beside the wrong field
	 */
	public FeedbackResult answerByToken(String token, Feedback feedback) {
		feedback.check();
		return inTransaction(() -> this.answers.take(byToken(token), feedback, Survey.Channel.WEB));
	}

	/**
	 * Takes the answer of a voice that showed its secret.
	 * @throws Problem 409 unless an answer waits for it
	 * @throws ir.peygir.shared.InvalidInput beside the wrong field
	 */
	public FeedbackResult answerByCode(String code, int voice, Feedback feedback) {
		feedback.check();
		return inTransaction(() -> {
			Survey open = openSurvey(code, voice).orElseThrow(() -> Problem.notNow("feedback.notOpen"));
			return this.answers.take(open, feedback, Survey.Channel.API);
		});
	}

	private FeedbackResult inTransaction(java.util.function.Supplier<FeedbackResult> action) {
		return Retrying.run(() -> this.transaction.execute((status) -> action.get()));
	}

	private Survey byToken(String token) {
		return this.surveys.findByTokenHash(Secret.hash(token)).orElseThrow(() -> Problem.unknown("feedback.unknown"));
	}

	private Optional<Survey> openSurvey(String code, int voice) {
		return this.surveys.findByOpenKey(Survey.openKey(code, voice));
	}

	/**
	 * When the process reminds and when it stops waiting, and what decides whether the
	 * call centre asks.
	 *
	 * @param landlineOnly nothing can be sent, only the telephone is left
	 * @param draw 0 to 99, the same for that voice of that case whenever it is drawn
	 */
	public record Asking(Instant remindAt, Instant answerUntil, int priority, boolean emergency, boolean guarded,
			boolean hasTelephone, boolean landlineOnly, int draw) {
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
