package ir.peygir.meeting.web;

import java.util.Optional;

import ir.peygir.meeting.ballot.Ballot;
import org.springframework.stereotype.Component;

/**
 * The chance of a seat as pages say it.
 */
@Component
class Chances {

	private final Ballot ballot;

	Chances(Ballot ballot) {
		this.ballot = ballot;
	}

	/** Of somebody who asks now, in per cent; empty where nothing can be computed. */
	Optional<Integer> ofNewcomer(String sessionId) {
		return this.ballot.chanceOfNewcomer(sessionId).map(Chances::percent);
	}

	/** At least one and at most 99 where anything is left to chance. */
	static Integer percent(Double chance) {
		if (chance == null) {
			return null;
		}
		long rounded = Math.round(chance * 100);
		return (int) ((chance >= 1) ? 100 : (chance <= 0) ? 0 : Math.max(1, Math.min(99, rounded)));
	}

}
