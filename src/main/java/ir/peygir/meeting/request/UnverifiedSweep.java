package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends requests for which nobody showed a code until registration closed; they blocked
 * nobody.
 */
@Component
class UnverifiedSweep {

	private static final int MOST = 500;

	private final MeetingRequests requests;

	private final Clock clock;

	UnverifiedSweep(MeetingRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * @return how many were ended
	 */
	@Transactional
	int sweep() {
		Instant now = this.clock.instant();
		List<String> late = this.requests.neverVerified(now, Limit.of(MOST));
		late.stream().flatMap((code) -> this.requests.lock(code).stream()).forEach((request) -> request.forget(now));
		return late.size();
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepUnverifiedRequests(ObjectProvider<UnverifiedSweep> sweep) {
			return Tasks.recurring("sweepUnverifiedRequests", FixedDelay.ofMinutes(15))
				.execute((instance, context) -> sweep.getObject().sweep());
		}

	}

}
