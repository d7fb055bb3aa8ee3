package ir.peygir.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people think, gathered by topic for those who decide; never who thinks it. Who may
 * read it is decided by the caller.
 */
@Component
public class Opinions {

	private static final int PAGE = 20;

	private final Reports reports;

	private final Catalogue catalogue;

	Opinions(Reports reports, Catalogue catalogue) {
		this.reports = reports;
		this.catalogue = catalogue;
	}

	/** The topics that have opinions, most first. */
	@Transactional(readOnly = true)
	public List<Gathered> topics(Locale language) {
		return this.reports.opinionsPerTopic()
			.stream()
			.map((row) -> new Gathered(row.topic(),
					this.catalogue.topic(row.topic()).map((topic) -> title(topic, language)).orElse(row.topic()),
					row.opinions()))
			.toList();
	}

	/**
	 * The opinions on a topic, newest first; withdrawn and protected ones are not among
	 * them.
	 * @param page from 0
	 */
	@Transactional(readOnly = true)
	public Page of(String topic, int page) {
		Slice<Report> found = this.reports.opinions(topic, PageRequest.of(Math.max(page, 0), PAGE));
		return new Page(found.stream()
			.map((report) -> new Opinion(report.code(), report.registeredAt(), report.place().districtCode(),
					report.content()))
			.toList(), found.hasNext());
	}

	private static String title(Topic topic, Locale language) {
		return topic.title(language);
	}

	/** How many opinions there are on a topic. */
	public record Gathered(String code, String title, long opinions) {
	}

	/** One page of opinions. */
	public record Page(List<Opinion> opinions, boolean more) {
	}

	/**
	 * What somebody thinks.
	 *
	 * @param district code, or {@code null}
	 */
	public record Opinion(String code, Instant at, String district, String text) {
	}

	/** A row of the count. */
	record PerTopic(String topic, long opinions) {
	}

}
