package ir.peygir.engine;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Component;

/**
 * Moves the engine's time with the application's clock, for tests and seeding; the engine
 * keeps it in a static field, so one JVM has one time.
 */
@Component
public class EngineClock {

	/** Stops the engine's time at that instant. */
	public void set(Instant instant) {
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	/** Lets the engine follow the machine's clock again. */
	public void reset() {
		ClockUtil.reset();
	}

}
