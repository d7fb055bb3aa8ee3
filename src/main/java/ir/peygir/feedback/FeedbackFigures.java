package ir.peygir.feedback;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what citizens said, so that nobody has to read cases for it.
 */
@Component
public class FeedbackFigures {

	private final Surveys surveys;

	FeedbackFigures(Surveys surveys) {
		this.surveys = surveys;
	}

	/**
	 * The surveys opened in that time, by topic, in the order of the codes; topics about
	 * which nobody was asked are missing, withdrawn surveys count nowhere.
	 * @param from inclusive
	 * @param to exclusive
	 */
	@Transactional(readOnly = true)
	public List<TopicFigures> perTopic(Instant from, Instant to) {
		return this.surveys.countByTopic(from, to);
	}

}
