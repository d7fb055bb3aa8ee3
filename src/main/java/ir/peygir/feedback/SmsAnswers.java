package ir.peygir.feedback;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import ir.peygir.messaging.SmsReplies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes 31 and 33 for the survey that was sent last to that number: 31 is satisfied, 33
 * objects; of an answer that the call centre took down, 33 says that it is wrong.
 */
@Component
class SmsAnswers implements SmsReplies {

	private static final int LONGEST = 2000;

	private final Surveys surveys;

	private final Answers answers;

	private final Clock clock;

	SmsAnswers(Surveys surveys, Answers answers, Clock clock) {
		this.surveys = surveys;
		this.answers = answers;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Question> asked(List<UUID> contacts, boolean agrees) {
		return Stream.concat(open(contacts, agrees), takenDown(contacts, agrees))
			.max(Comparator.comparing(Question::named).thenComparing(Question::at));
	}

	private Stream<Question> open(List<UUID> contacts, boolean agrees) {
		return this.surveys.findByContactIdInAndOpenKeyIsNotNullOrderByAskedAtDesc(contacts)
			.stream()
			.map((survey) -> new Question(this.answers.isNamed(survey), survey.lastSpokenOf(), (comment) -> this.answers
				.take(survey, new Feedback(agrees, null, !agrees, null, shorten(comment)), Survey.Channel.SMS)));
	}

	/** Only 33 speaks of what was taken down on the telephone. */
	private Stream<Question> takenDown(List<UUID> contacts, boolean agrees) {
		return agrees ? Stream.empty()
				: this.surveys.findByContactIdInAndContradictUntilAfter(contacts, this.clock.instant())
					.stream()
					.map((survey) -> new Question(survey.lastSpokenOf(),
							(comment) -> this.answers.correct(survey, shorten(comment))));
	}

	private static String shorten(String comment) {
		return (comment.length() > LONGEST) ? comment.substring(0, LONGEST) : comment;
	}

}
