package ir.peygir.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from sending more than the house can take. Each node counts for
 * itself and forgets at a restart.
 */
@Component
public class Limits {

	private final LimitSettings settings;

	private final TrustedAddresses trusted;

	private final TimeMeter time;

	private final Cache<String, Bucket> buckets;

	Limits(LimitSettings settings, TrustedAddresses trusted, Clock clock) {
		this.settings = settings;
		this.trusted = trusted;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(settings.addresses())
			.expireAfterAccess(longest(settings))
			.build();
	}

	/**
	 * Counts one write of a kind from the caller's address; this machine and trusted
	 * addresses are not counted.
	 * @param action a name under {@code peygir.limits.actions}, or any other
	 * @throws Problem 429 if there were too many, with the time to wait
	 */
	public void check(HttpServletRequest request, String action) {
		ClientAddress client = ClientAddress.of(request, this.trusted::contains);
		if (this.trusted.contains(client)) {
			return;
		}
		Bucket bucket = this.buckets.get(action + " " + client.household(), (key) -> bucket(this.settings.of(action)));
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			// rounded up: a second too early would be refused again
			throw Problem
				.tooMany(Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
		}
	}

	private Bucket bucket(LimitSettings.Rate rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate.amount()).refillGreedy(rate.amount(), rate.within()))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private static Duration longest(LimitSettings settings) {
		return Stream
			.concat(Stream.of(settings.within()), settings.actions().values().stream().map(LimitSettings.Rate::within))
			.max(Duration::compareTo)
			.orElseThrow();
	}

	/** The clock of the city. */
	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.clock.millis() * 1_000_000;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
