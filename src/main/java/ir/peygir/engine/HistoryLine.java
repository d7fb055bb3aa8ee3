package ir.peygir.engine;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.PostPersist;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A row of a case's history, which is told as a step the moment it is written.
 */
public interface HistoryLine {

	CaseStep step();

	/**
	 * Whoever did something, and those in whose place that person acted in this history.
	 * @param who may be {@code null}, for nobody
	 */
	static Set<String> behind(String who, Collection<? extends HistoryLine> lines) {
		if (who == null) {
			return Set.of();
		}
		return Stream
			.concat(Stream.of(who),
					lines.stream()
						.map(HistoryLine::step)
						.filter((step) -> who.equals(step.actor()) && step.onBehalfOf() != null)
						.map(CaseStep::onBehalfOf))
			.collect(Collectors.toSet());
	}

	/** Tells it, in the writing transaction. */
	class Told {

		private final ApplicationEventPublisher events;

		public Told(ApplicationEventPublisher events) {
			this.events = events;
		}

		@PostPersist
		void written(HistoryLine line) {
			this.events.publishEvent(line.step());
		}

	}

}
