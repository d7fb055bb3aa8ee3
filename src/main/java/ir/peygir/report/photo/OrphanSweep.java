package ir.peygir.report.photo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import ir.peygir.shared.Display;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Once a night, deletes files whose row was never written.
 */
@Configuration(proxyBeanMethods = false)
class OrphanSweep {

	/** Longer than any transaction. */
	private static final Duration AGE = Duration.ofDays(1);

	@Bean
	RecurringTask<Void> sweepPhotoFiles(ObjectProvider<Cabinet> cabinet, Clock clock) {
		return Tasks.recurring("sweepPhotoFiles", new Daily(Display.CITY, LocalTime.of(3, 45)))
			.execute((instance, context) -> cabinet.getObject().sweep(clock.instant().minus(AGE)));
	}

}
