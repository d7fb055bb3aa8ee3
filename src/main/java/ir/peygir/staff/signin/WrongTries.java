package ir.peygir.staff.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Counts per address and account together: whoever guesses blocks
 * only themself, never the colleague whose account it is.
 */
@Component
class WrongTries {

	static final int FREE = 5;

	static final Duration PAUSE = Duration.ofMinutes(5);

	private static final int LIMIT = 50_000;

	private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
			return size() > LIMIT;
		}
	};

	private final Clock clock;

	WrongTries(Clock clock) {
		this.clock = clock;
	}

	/** How long this address still has to wait with this account; empty: not at all. */
	synchronized Optional<Duration> pause(String address, String account) {
		Count count = this.counts.get(key(address, account));
		if (count == null || count.tries() < FREE) {
			return Optional.empty();
		}
		Duration left = PAUSE.minus(Duration.between(count.last(), this.clock.instant()));
		if (!left.isNegative() && !left.isZero() && left.compareTo(PAUSE) <= 0) {
			return Optional.of(left);
		}
		this.counts.remove(key(address, account));
		return Optional.empty();
	}

	synchronized void wrong(String address, String account) {
		Instant now = this.clock.instant();
		this.counts.merge(key(address, account), new Count(1, now), (before, one) -> before.next(now));
	}

	synchronized void right(String address, String account) {
		this.counts.remove(key(address, account));
	}

	private static String key(String address, String account) {
		return network(address) + " " + account;
	}

	/** One household or office owns a whole IPv6 /64. */
	private static String network(String address) {
		int fourth = -1;
		for (int groups = 0; groups < 4; groups++) {
			fourth = address.indexOf(':', fourth + 1);
			if (fourth < 0) {
				return address;
			}
		}
		return address.substring(0, fourth);
	}

	private record Count(int tries, Instant last) {

		Count next(Instant now) {
			boolean old = now.isAfter(this.last.plus(PAUSE));
			return new Count(old ? 1 : this.tries + 1, now);
		}

	}

}
