package ir.peygir.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks by telephone those who did not answer, or have nothing but a telephone; what is
 * taken down can be contradicted by the citizen.
 */
@Component
public class SurveyCalls {

	private final Surveys surveys;

	private final Answers answers;

	private final FeedbackProcess process;

	private final PhoneCheck check;

	private final SurveyTimes times;

	private final WorkingCalendar calendar;

	private final Clock clock;

	SurveyCalls(Surveys surveys, Answers answers, FeedbackProcess process, PhoneCheck check, SurveyTimes times,
			WorkingCalendar calendar, Clock clock) {
		this.surveys = surveys;
		this.answers = answers;
		this.process = process;
		this.check = check;
		this.times = times;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * What the call centre has to know of a call, and no more.
	 * @throws Problem 404 if there is no such case or voice
	 */
	@Transactional(readOnly = true)
	public Call prepare(String code, int voice) {
		return new Call(this.calendar.endOfWorkingDay(this.clock.instant(), this.times.callDays()),
				this.answers.subjectOf(code, voice).matter().titleFa());
	}

	/** Whether that voice has not answered yet. */
	@Transactional(readOnly = true)
	public boolean isOpen(String code, int voice) {
		return open(code, voice).isPresent();
	}

	/**
	 * Takes down what was said on the telephone and tells the citizen what was taken
	 * down, with the way to contradict it; on a landline the caller has read it aloud.
	 * @throws Problem 409 unless an answer waits for it
	 * @throws ir.peygir.shared.InvalidInput beside the wrong field
	 */
	@Transactional
	public FeedbackResult answered(String code, int voice, Feedback feedback) {
		feedback.check();
		Survey survey = open(code, voice).orElseThrow(() -> Problem.notNow("feedback.notOpen"));
		FeedbackResult result = this.answers.note(survey, feedback, Survey.Channel.PHONE);
		this.check.state(survey, result);
		return result;
	}

	/**
	 * Nobody answered the telephone: "no answer", which is not "satisfied".
	 */
	@Transactional
	public void notReached(String code, int voice) {
		open(code, voice).ifPresent(this.answers::none);
	}

	/**
	 * Whom a task of the call centre is about; who may open the contact data is decided
	 * by the caller. Empty for another task and for a survey that is over.
	 */
	@Transactional(readOnly = true)
	public Optional<Callee> callee(String code, String taskId) {
		return open(code, this.process.voiceOf(taskId)).filter((survey) -> survey.contactId() != null)
			.map((survey) -> new Callee(survey.contactId(), survey.voice(), this.check.isTexted(survey)));
	}

	private Optional<Survey> open(String code, int voice) {
		return this.surveys.findByOpenKey(Survey.openKey(code, voice));
	}

	/**
	 * @param about the topic in Persian
	 */
	public record Call(Instant until, String about) {
	}

	/**
	 * @param texted whether a text message will state what was taken down
	 */
	public record Callee(UUID contactId, int voice, boolean texted) {
	}

}
