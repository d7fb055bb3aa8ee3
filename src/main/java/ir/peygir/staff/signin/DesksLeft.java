package ir.peygir.staff.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import ir.peygir.engine.LeftTasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of those who signed out, or whose last session ended, back to their
 * groups.
 */
@Component
class DesksLeft {

	private final JdbcClient database;

	private final LeftTasks tasks;

	private final Clock clock;

	private final Duration after;

	/**
	 * @param after how long a task waits for whoever left
	 */
	DesksLeft(JdbcClient database, LeftTasks tasks, Clock clock,
			@Value("${peygir.tasks.return-after:PT30M}") Duration after) {
		this.database = database;
		this.tasks = tasks;
		this.clock = clock;
		this.after = after;
	}

	/** Between two rounds somebody may come, take a task and leave. */
	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		seen(event.getAuthentication().getName(), this.clock.instant());
	}

	/** A person who is signed in elsewhere has not left. */
	void round() {
		Instant now = this.clock.instant();
		List<String> present = this.database
			.sql("select distinct principal_name from spring_session where principal_name is not null"
					+ " and expiry_time > ?")
			.param(now.toEpochMilli())
			.query(String.class)
			.list();
		present.forEach((account) -> seen(account, now));
		this.database.sql("select account, seen_at from desk_seen where seen_at <= ?")
			.param(Timestamp.from(now.minus(this.after)))
			.query((row, number) -> new Left(row.getString("account"), row.getTimestamp("seen_at").toInstant()))
			.list()
			.forEach(this::putBack);
	}

	private void putBack(Left left) {
		this.tasks.putBack(left.account(), left.at());
		this.database.sql("delete from desk_seen where account = ? and seen_at = ?")
			.params(left.account(), Timestamp.from(left.at()))
			.update();
	}

	private void seen(String account, Instant now) {
		if (again(account, now) == 0) {
			try {
				this.database.sql("insert into desk_seen (account, seen_at) values (?, ?)")
					.params(account, Timestamp.from(now))
					.update();
			}
			catch (DuplicateKeyException ex) {
				again(account, now);
			}
		}
	}

	private int again(String account, Instant now) {
		return this.database.sql("update desk_seen set seen_at = ? where account = ?")
			.params(Timestamp.from(now), account)
			.update();
	}

	private record Left(String account, Instant at) {
	}

	/** Once a minute, on one node. */
	@Configuration(proxyBeanMethods = false)
	static class Rounds {

		@Bean
		RecurringTask<Void> returnLeftTasks(ObjectProvider<DesksLeft> desks) {
			return Tasks.recurring("returnLeftTasks", FixedDelay.ofMinutes(1))
				.execute((instance, context) -> desks.getObject().round());
		}

	}

}
