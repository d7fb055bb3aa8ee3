package ir.peygir.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a citizen's word down and hands it to whoever owns the case, whatever the
 * channel.
 */
@Component
class Answers {

	private final ObjectProvider<SurveySubject> subjects;

	private final ObjectProvider<FeedbackProcess> process;

	private final Clock clock;

	Answers(ObjectProvider<SurveySubject> subjects, ObjectProvider<FeedbackProcess> process, Clock clock) {
		this.subjects = subjects;
		this.process = process;
		this.clock = clock;
	}

	/** The process that waits goes on. */
	FeedbackResult take(Survey survey, Feedback feedback, Survey.Channel channel) {
		FeedbackResult result = note(survey, feedback, channel);
		this.process.getObject().answered(survey.caseCode(), survey.voice(), result);
		return result;
	}

	/** The same where the process goes on by itself. */
	FeedbackResult note(Survey survey, Feedback feedback, Survey.Channel channel) {
		Owned owned = owned(survey);
		Feedback word = owned.subject().wording().objectable() ? feedback : feedback.withoutObjection();
		survey.answer(word, channel, this.clock.instant());
		owned.owner().feedbackReceived(survey.caseCode(), survey.voice(), word.result(), word);
		return word.result();
	}

	/** The time is over, or nobody answered the telephone. */
	void none(Survey survey) {
		survey.close(Survey.State.UNANSWERED);
		owned(survey).owner().feedbackReceived(survey.caseCode(), survey.voice(), FeedbackResult.NO_ANSWER, null);
	}

	/** What the call centre took down is not what the citizen said. */
	void correct(Survey survey, String comment) {
		Owned owned = owned(survey);
		FeedbackResult recorded = survey.result();
		Feedback word = meant(recorded, owned.subject().wording().objectable(), comment);
		survey.contradict(word);
		owned.owner().contradicted(survey.caseCode(), survey.voice(), recorded, word);
		if (word != null) {
			this.process.getObject().corrected(survey.caseCode(), survey.voice(), word.result());
		}
	}

	/** {@code null} where the opposite of what was recorded could be anything. */
	private static Feedback meant(FeedbackResult recorded, boolean objectable, String comment) {
		boolean known = objectable ? recorded != FeedbackResult.OBJECTED : recorded == FeedbackResult.SATISFIED;
		return known ? new Feedback(false, null, objectable, null, comment) : null;
	}

	/**
	 * @throws Problem 404 if nobody owns such a case or voice
	 */
	SurveySubject.Subject subjectOf(String code, int voice) {
		return owned(code, voice).subject();
	}

	/** Whether the last text about it named 31 and 33. */
	boolean isNamed(Survey survey) {
		return survey.isReminded() || owned(survey).subject().wording().named();
	}

	List<SurveySubject.Picture> pictures(Survey survey) {
		return owned(survey).owner().pictures(survey.caseCode(), survey.voice());
	}

	private Owned owned(Survey survey) {
		return owned(survey.caseCode(), survey.voice());
	}

	private Owned owned(String code, int voice) {
		return this.subjects.orderedStream()
			.flatMap((owner) -> owner.subject(code, voice).map((subject) -> new Owned(owner, subject)).stream())
			.findFirst()
			.orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private record Owned(SurveySubject owner, SurveySubject.Subject subject) {
	}

}
