package ir.peygir.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Reads from a report what the process has to know.
 */
@Component
class Facts {

	private final Catalogue catalogue;

	private final City city;

	private final Clock clock;

	Facts(Catalogue catalogue, City city, Clock clock) {
		this.catalogue = catalogue;
		this.city = city;
		this.clock = clock;
	}

	RoutingFacts of(Report report) {
		return of(topicOf(report), report.kind(), report.place().districtCode(), report.priority());
	}

	RoutingFacts of(Optional<Topic> topic, Kind kind, String district, int priority) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		boolean placed = district != null || topic.map((known) -> !"NM".contains(known.level())).orElse(false);
		return new RoutingFacts(topic.isPresent(), placed, kind.name(),
				topic.map(Topic::sla).filter((sla) -> !sla.isEmpty()).orElse("none"),
				topic.map(Topic::emergency).orElse(false), priority,
				topic.map((known) -> known.inSeason(today)).orElse(false), about(topic, district));
	}

	private String about(Optional<Topic> topic, String district) {
		String title = topic.map(Topic::titleFa).orElse("موضوع نامشخص");
		return Optional.ofNullable(district)
			.flatMap(this.city::district)
			.map((found) -> title + "، " + found.titleFa())
			.orElse(title);
	}

	/** In the version with which the report was opened or sorted. */
	Optional<Topic> topicOf(Report report) {
		return (report.topicCode() != null) ? this.catalogue.topic(report.topicCode(), report.topicVersion())
				: Optional.empty();
	}

}
