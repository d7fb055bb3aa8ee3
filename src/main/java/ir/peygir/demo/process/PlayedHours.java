package ir.peygir.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets what happens every hour happen once a day in weeks that have passed: nobody looks
 * at each hour of them, and all of them would double the time of the first start.
 */
@Component
@Profile("demo")
class PlayedHours {

	private static final String EVERY_HOUR = "everyHour";

	private static final Duration DAY = Duration.ofHours(24);

	private final ManagementService jobs;

	PlayedHours(ManagementService jobs) {
		this.jobs = jobs;
	}

	/** After that job was done. */
	void thinOut(Job done) {
		Instant tomorrow = done.getDuedate().toInstant().plus(DAY);
		if (tomorrow.plus(DAY).isAfter(Instant.now())) {
			return;
		}
		this.jobs.createJobQuery()
			.processInstanceId(done.getProcessInstanceId())
			.activityId(EVERY_HOUR)
			.duedateLowerThan(Date.from(tomorrow))
			.listPage(0, 1)
			.forEach((next) -> this.jobs.setJobDuedate(next.getId(), Date.from(tomorrow)));
	}

}
