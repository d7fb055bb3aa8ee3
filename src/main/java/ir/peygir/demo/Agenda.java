package ir.peygir.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is still to happen in the demo content, in the order of time; what happens may add
 * to it.
 */
class Agenda {

	private final PriorityQueue<Cue> cues = new PriorityQueue<>(
			Comparator.comparing(Cue::at).thenComparingLong(Cue::number));

	private final Instant end;

	private long added;

	Agenda(Instant end) {
		this.end = end;
	}

	/** What would happen after the first start does not. */
	void at(Instant moment, String story, Runnable action) {
		this.added++;
		if (moment.isBefore(this.end)) {
			this.cues.add(new Cue(moment, this.added, story, action));
		}
	}

	Optional<Cue> next() {
		return Optional.ofNullable(this.cues.poll());
	}

	int waiting() {
		return this.cues.size();
	}

	/**
	 * @param number tells apart what happens at the same moment
	 */
	record Cue(Instant at, long number, String story, Runnable action) {
	}

}
