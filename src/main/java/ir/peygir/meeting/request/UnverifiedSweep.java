package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import ir.peygir.citizen.Vault;
import ir.peygir.meeting.MeetingFiles;
import ir.peygir.shared.Display;
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

	/** So long after its end it is still known whose it was. */
	private static final Duration KEPT = Duration.ofDays(7);

	private final MeetingRequests requests;

	private final ObjectProvider<MeetingFiles> files;

	private final Vault vault;

	private final Clock clock;

	UnverifiedSweep(MeetingRequests requests, ObjectProvider<MeetingFiles> files, Vault vault, Clock clock) {
		this.requests = requests;
		this.files = files;
		this.vault = vault;
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

	/**
	 * Contact data and files of those that never counted go a week after their end.
	 * @return of how many
	 */
	@Transactional
	int forgetPeople() {
		List<MeetingRequest> over = this.requests.neverCounted(this.clock.instant().minus(KEPT), Limit.of(MOST));
		over.forEach((request) -> {
			this.files.forEach((files) -> files.clear(request.code()));
			this.vault.forget(request.contactId());
		});
		return over.size();
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepUnverifiedRequests(ObjectProvider<UnverifiedSweep> sweep) {
			return Tasks.recurring("sweepUnverifiedRequests", FixedDelay.ofMinutes(15))
				.execute((instance, context) -> sweep.getObject().sweep());
		}

		@Bean
		RecurringTask<Void> forgetUnverifiedPeople(ObjectProvider<UnverifiedSweep> sweep) {
			return Tasks.recurring("forgetUnverifiedPeople", new Daily(Display.CITY, LocalTime.of(3, 50)))
				.execute((instance, context) -> sweep.getObject().forgetPeople());
		}

	}

}
