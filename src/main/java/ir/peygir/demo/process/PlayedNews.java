package ir.peygir.demo.process;

import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does the jobs by which a draw tells people of its outcome, while the scheduler sleeps.
 */
@Component
@Profile("demo")
class PlayedNews {

	private final List<OneTimeTask<Void>> tasks;

	private final SchedulerClient scheduler;

	private final JdbcClient jdbc;

	PlayedNews(@Qualifier("tellEntrants") OneTimeTask<Void> many, @Qualifier("tellEntrant") OneTimeTask<Void> one,
			@Qualifier("followCalendar") OneTimeTask<Void> calendar, SchedulerClient scheduler, JdbcClient jdbc) {
		this.tasks = List.of(calendar, many, one);
		this.scheduler = scheduler;
		this.jdbc = jdbc;
	}

	/**
	 * @return whether there was anything to do
	 */
	boolean tell() {
		boolean told = false;
		for (OneTimeTask<Void> task : this.tasks) {
			for (String instance : waiting(task.getName())) {
				this.scheduler.cancel(TaskInstanceId.of(task.getName(), instance));
				task.executeOnce(new TaskInstance<>(task.getName(), instance), null);
				told = true;
			}
		}
		return told;
	}

	private List<String> waiting(String task) {
		return this.jdbc
			.sql("select task_instance from scheduled_tasks where task_name = ? order by execution_time,"
					+ " task_instance")
			.param(task)
			.query(String.class)
			.list();
	}

}
