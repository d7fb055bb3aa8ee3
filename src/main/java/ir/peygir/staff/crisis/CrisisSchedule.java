package ir.peygir.staff.crisis;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When joint answers are given and closings are counted, on one node.
 */
@Configuration(proxyBeanMethods = false)
class CrisisSchedule {

	private static final int TRIES = 12;

	private static final int SECONDS = 30;

	@Bean
	OneTimeTask<Void> answerCrisisCases(ObjectProvider<JointAnswers> answers) {
		return Tasks.oneTime(JointAnswers.TASK)
			.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(TRIES,
					new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
			.execute((instance, context) -> answers.getObject().run(Long.parseLong(instance.getId())));
	}

	@Bean
	RecurringTask<Void> countClosings(ObjectProvider<ClosingWatch> watch) {
		return Tasks.recurring("countClosings", FixedDelay.ofSeconds(SECONDS))
			.execute((instance, context) -> watch.getObject().round());
	}

}
