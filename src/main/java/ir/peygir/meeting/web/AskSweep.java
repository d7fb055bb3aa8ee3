package ir.peygir.meeting.web;

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
 * What was begun and never sent is forgotten after 30 days, with its files.
 */
@Configuration(proxyBeanMethods = false)
class AskSweep {

	private static final Duration KEPT = Duration.ofDays(30);

	@Bean
	RecurringTask<Void> sweepMeetingDrafts(ObjectProvider<AskDrafts> drafts, Clock clock) {
		return Tasks.recurring("sweepMeetingDrafts", new Daily(Display.CITY, LocalTime.of(3, 40)))
			.execute((instance, context) -> drafts.getObject().sweep(clock.instant().minus(KEPT)));
	}

}
