package ir.peygir.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

/**
 * The one clock of the application; it can be set for seeding and tests, so that nothing
 * has to wait for time to pass.
 */
@Component
public class CityClock extends Clock {

	private final AtomicReference<Instant> fixed = new AtomicReference<>();

	/** Stops the clock at that moment until it is set again or reset. */
	public void set(Instant moment) {
		this.fixed.set(moment);
	}

	public void reset() {
		this.fixed.set(null);
	}

	@Override
	public Instant instant() {
		Instant moment = this.fixed.get();
		// the precision of both databases
		return (moment != null) ? moment : Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return Display.CITY;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

}
