package ir.peygir.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import ir.peygir.messaging.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that are over are forgotten, and so is what their texts said.
 */
@Component
class CodeSweep {

	/** As long a late one is told that it is late, and not that there was none. */
	private static final Duration KEPT = Duration.ofMinutes(15);

	private final CodeRows rows;

	private final CodeThrottle throttle;

	private final Outbox outbox;

	private final Clock clock;

	CodeSweep(CodeRows rows, CodeThrottle throttle, Outbox outbox, Clock clock) {
		this.rows = rows;
		this.throttle = throttle;
		this.outbox = outbox;
		this.clock = clock;
	}

	@Transactional
	void sweep() {
		Instant now = this.clock.instant();
		this.rows.overBefore(now).forEach(this.outbox::wipe);
		this.rows.sweep(now.minus(KEPT));
		this.throttle.sweep();
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepCodes(ObjectProvider<CodeSweep> sweep) {
			return Tasks.recurring("sweepCodes", FixedDelay.ofMinutes(1))
				.execute((instance, context) -> sweep.getObject().sweep());
		}

	}

}
