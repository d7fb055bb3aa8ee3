package ir.peygir.feedback;

import java.time.Clock;

import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a citizen's word down and hands it to the case, whatever the channel.
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
		survey.answer(feedback, channel, this.clock.instant());
		this.subjects.getObject().feedbackReceived(survey.caseCode(), survey.voice(), feedback.result(), feedback);
		return feedback.result();
	}

	/** The time is over, or nobody answered the telephone. */
	void none(Survey survey) {
		survey.close(Survey.State.UNANSWERED);
		this.subjects.getObject().feedbackReceived(survey.caseCode(), survey.voice(), FeedbackResult.NO_ANSWER, null);
	}

	/** What the call centre took down is not what the citizen said. */
	void correct(Survey survey, String comment) {
		FeedbackResult recorded = survey.result();
		Feedback word = (recorded == FeedbackResult.OBJECTED) ? null : new Feedback(false, null, true, null, comment);
		survey.contradict(word);
		this.subjects.getObject().contradicted(survey.caseCode(), survey.voice(), recorded, word);
		if (word != null) {
			this.process.getObject().corrected(survey.caseCode(), survey.voice(), word.result());
		}
	}

	SurveySubject.Subject subjectOf(String code, int voice) {
		return this.subjects.getObject()
			.subject(code, voice)
			.orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

}
