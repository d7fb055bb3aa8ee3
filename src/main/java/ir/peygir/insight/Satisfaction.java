package ir.peygir.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.feedback.FeedbackFigures;
import ir.peygir.feedback.TopicFigures;
import org.springframework.stereotype.Component;

/**
 * The one table of what citizens think, per topic.
 */
@Component
public class Satisfaction {

	private final FeedbackFigures figures;

	private final Catalogue catalogue;

	private final Clock clock;

	Satisfaction(FeedbackFigures figures, Catalogue catalogue, Clock clock) {
		this.figures = figures;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * The surveys of the last days, up to now.
	 * @param days how many times 24 hours
	 */
	public Table table(int days, Column by, boolean descending, Locale language) {
		Instant now = this.clock.instant();
		List<TopicSatisfaction> rows = this.figures.perTopic(now.minus(Duration.ofDays(days)), now.plusMillis(1))
			.stream()
			.map((row) -> row(row, language))
			.sorted(by.order(descending))
			.toList();
		return new Table(rows, rows.stream().reduce(new TopicSatisfaction("", "", 0, 0, 0), TopicSatisfaction::and));
	}

	private TopicSatisfaction row(TopicFigures row, Locale language) {
		String title = this.catalogue.topic(row.topicCode())
			.map((topic) -> topic.title(language))
			.orElse(row.topicCode());
		return new TopicSatisfaction(row.topicCode(), title, row.asked(), row.answered(), row.satisfied());
	}

	/** The topics about which anybody was asked, and all of them together. */
	public record Table(List<TopicSatisfaction> rows, TopicSatisfaction total) {
	}

	/**
	 * What the table can be ordered by; topics without a figure come last either way.
	 */
	public enum Column {

		TOPIC, ASKED, ANSWERED, SHARE, RATE;

		Comparator<TopicSatisfaction> order(boolean descending) {
			Comparator<TopicSatisfaction> byCode = Comparator.comparing(TopicSatisfaction::code);
			if (this == TOPIC) {
				return descending ? byCode.reversed() : byCode;
			}
			Comparator<Long> figures = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
			return Comparator.comparing(this::figure, Comparator.nullsLast(figures)).thenComparing(byCode);
		}

		private Long figure(TopicSatisfaction row) {
			return switch (this) {
				case ASKED -> row.asked();
				case ANSWERED -> row.answered();
				case SHARE -> row.share();
				case RATE -> row.responseRate();
				case TOPIC -> null;
			};
		}

	}

}
