package ir.peygir.demo.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private final Map<String, OneTimeTask<Void>> tasks = new LinkedHashMap<>();

	private final SchedulerClient scheduler;

	private final JdbcClient jdbc;

	PlayedNews(@Qualifier("tellEntrants") OneTimeTask<Void> many, @Qualifier("tellEntrant") OneTimeTask<Void> one,
			@Qualifier("followCalendar") OneTimeTask<Void> calendar, SchedulerClient scheduler, JdbcClient jdbc) {
		List.of(calendar, many, one).forEach((task) -> this.tasks.put(task.getName(), task));
		this.scheduler = scheduler;
		this.jdbc = jdbc;
	}

	/**
	 * @return whether there was anything to do
	 */
	boolean tell() {
		List<TaskInstanceId> waiting = waiting();
		waiting.forEach((task) -> {
			this.scheduler.cancel(task);
			this.tasks.get(task.getTaskName()).executeOnce(new TaskInstance<>(task.getTaskName(), task.getId()), null);
		});
		return !waiting.isEmpty();
	}

	/** In one query: thousands of times there are none. */
	private List<TaskInstanceId> waiting() {
		return this.jdbc
			.sql("select task_name, task_instance from scheduled_tasks where task_name in (:names)"
					+ " order by execution_time, task_instance")
			.param("names", this.tasks.keySet())
			.query((row, number) -> TaskInstanceId.of(row.getString(1), row.getString(2)))
			.list();
	}

}
