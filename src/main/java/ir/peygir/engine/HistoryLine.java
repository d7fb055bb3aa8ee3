package ir.peygir.engine;

import jakarta.persistence.PostPersist;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A row of a case's history, which is told as a step the moment it is written.
 */
public interface HistoryLine {

	CaseStep step();

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
