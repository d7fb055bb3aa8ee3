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
 * Takes 31 and 33 for the newest question to that number: 31 is satisfied, 33 objects; of
 * an answer that the call centre took down, 33 says that it is wrong.
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
	@Transactional
	public boolean answered(List<UUID> contacts, boolean agrees, String comment) {
		Optional<Survey> asked = question(contacts, agrees);
		asked.ifPresent((survey) -> {
			if (survey.state() == Survey.State.OPEN) {
				this.answers.take(survey, new Feedback(agrees, null, !agrees, null, shorten(comment)),
						Survey.Channel.SMS);
			}
			else {
				this.answers.correct(survey, shorten(comment));
			}
		});
		return asked.isPresent();
	}

	/** Only 33 speaks of what was taken down on the telephone. */
	private Optional<Survey> question(List<UUID> contacts, boolean agrees) {
		Stream<Survey> open = this.surveys.findByContactIdInAndOpenKeyIsNotNullOrderByAskedAtDesc(contacts).stream();
		Stream<Survey> byPhone = agrees ? Stream.empty()
				: this.surveys.findByContactIdInAndContradictUntilAfter(contacts, this.clock.instant()).stream();
		return Stream.concat(open, byPhone).max(Comparator.comparing(Survey::lastSpokenOf));
	}

	private static String shorten(String comment) {
		return (comment.length() > LONGEST) ? comment.substring(0, LONGEST) : comment;
	}

}
