package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import ir.peygir.engine.Retrying;
import ir.peygir.meeting.Entrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody who has a ticket what became of their session, behind the back of
 * whoever changed it: one by one, each in a transaction of its own, again after a fault.
 */
@Component
class SessionNews {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("tellSession");

	private static final Logger log = LoggerFactory.getLogger(SessionNews.class);

	private static final int TRIES = 12;

	private final ObjectProvider<Entrants> entrants;

	private final TicketHolders holders;

	private final SchedulerClient scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SessionNews(ObjectProvider<Entrants> entrants, TicketHolders holders, SchedulerClient scheduler,
			TransactionTemplate transaction, Clock clock) {
		this.entrants = entrants;
		this.holders = holders;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
	}

	void moved(String id) {
		schedule(News.MOVED, id);
	}

	void cancelled(String id) {
		schedule(News.CANCELLED, id);
	}

	/** It is over: who got no seat has to know. */
	void over(String id) {
		schedule(News.OVER, id);
	}

	/**
	 * @throws IllegalStateException if somebody could not be told; the others were
	 */
	void tell(News news, String id) {
		Entrants all = this.entrants.getObject();
		List<String> codes = (news == News.OVER) ? this.holders.withoutSeat(id) : this.holders.of(id);
		int failed = 0;
		for (String code : codes) {
			try {
				Retrying.run(() -> this.transaction.execute((status) -> {
					news.how.accept(all, code);
					return true;
				}));
			}
			catch (RuntimeException ex) {
				failed++;
				log.warn("A request in {} could not be told {}", id, news, ex);
			}
		}
		if (failed > 0) {
			throw new IllegalStateException(failed + " requests in " + id + " were not told " + news);
		}
	}

	private void schedule(News news, String id) {
		this.scheduler.scheduleIfNotExists(TASK.instance(news + "/" + id + "/" + this.clock.instant()).build(),
				this.clock.instant());
	}

	/** What there is to tell. */
	enum News {

		MOVED(Entrants::sessionMoved), CANCELLED(Entrants::sessionCancelled), OVER(Entrants::noSeat);

		private final BiConsumer<Entrants, String> how;

		News(BiConsumer<Entrants, String> how) {
			this.how = how;
		}

	}

	@Configuration
	static class Schedule {

		@Bean
		OneTimeTask<Void> tellSession(ObjectProvider<SessionNews> news) {
			return Tasks.oneTime(TASK)
				.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(TRIES,
						new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
				.execute((instance, context) -> {
					String[] parts = instance.getId().split("/");
					news.getObject().tell(News.valueOf(parts[0]), parts[1]);
				});
		}

	}

}
