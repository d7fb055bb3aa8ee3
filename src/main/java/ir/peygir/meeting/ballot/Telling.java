package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import ir.peygir.meeting.Entrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells each request by a job of its own what became of its ticket: a fault of one keeps
 * nobody else from hearing, and nothing is told of a transaction that failed.
 */
@Component
class Telling {

	static final TaskDescriptor<Void> ONE = TaskDescriptor.of("tellEntrant");

	static final TaskDescriptor<Void> MANY = TaskDescriptor.of("tellEntrants");

	/** From then on somebody has to look; it is tried on all the same. */
	static final int MANY_FAILURES = 8;

	private static final Logger log = LoggerFactory.getLogger(Telling.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private static final int PAGE = 500;

	private final NewsTable news;

	private final ObjectProvider<Entrants> entrants;

	private final SchedulerClient scheduler;

	private final Atomic atomic;

	private final Clock clock;

	Telling(NewsTable news, ObjectProvider<Entrants> entrants, SchedulerClient scheduler, Atomic atomic, Clock clock) {
		this.news = news;
		this.entrants = entrants;
		this.scheduler = scheduler;
		this.atomic = atomic;
		this.clock = clock;
	}

	/**
	 * @param occasion tells apart what may happen to a request twice
	 */
	void one(News what, String code, Object occasion) {
		this.scheduler.scheduleIfNotExists(job(what, code, occasion), this.clock.instant());
	}

	void everybody(String sessionId, News what) {
		behind(sessionId, what, 0);
	}

	/** Whoever waits behind that place. */
	void behind(String sessionId, News what, int place) {
		long id = this.news.add(sessionId, what, place);
		this.scheduler.scheduleIfNotExists(MANY.instance(String.valueOf(id)).build(), this.clock.instant());
	}

	/** Page by page, again from where it stopped. */
	void spread(long id) {
		while (this.atomic.get(() -> spreadPage(id))) {
			log.debug("A page of news {} has its jobs", id);
		}
	}

	private boolean spreadPage(long id) {
		NewsTable.Spread spread = this.news.lock(id);
		List<NewsTable.Hearer> hearers = this.news.next(spread, PAGE);
		if (hearers.isEmpty()) {
			this.news.finished(id, this.clock.instant());
			return false;
		}
		this.scheduler.scheduleBatch(hearers.stream()
			.<TaskInstance<?>>map((hearer) -> job(spread.what(), hearer.code(), spread.sessionId() + "/" + id))
			.toList(), this.clock.instant());
		this.news.reached(id, hearers.get(hearers.size() - 1).ticketId());
		return true;
	}

	void tell(String job) {
		String[] parts = job.split("/", 3);
		this.atomic.run(() -> News.valueOf(parts[0]).tell(this.entrants.getObject(), parts[1]));
	}

	private static TaskInstance<Void> job(News what, String code, Object occasion) {
		return ONE.instance(what.name() + "/" + code + "/" + occasion).build();
	}

	private static <T> void again(ExecutionComplete failed, ExecutionOperations<T> operations) {
		int failures = failed.getExecution().consecutiveFailures + 1;
		if (failures >= MANY_FAILURES) {
			log.error("{} has failed {} times and is tried on", failed.getExecution().taskInstance, failures,
					failed.getCause().orElse(null));
		}
		Instant next = failed.getTimeDone().plus(pause(failures));
		operations.reschedule(failed, next);
	}

	/** Doubled each time, up to an hour. */
	static Duration pause(int failures) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		OneTimeTask<Void> tellEntrant(ObjectProvider<Telling> telling) {
			return Tasks.oneTime(ONE)
				.onFailure(Telling::again)
				.execute((instance, context) -> telling.getObject().tell(instance.getId()));
		}

		@Bean
		OneTimeTask<Void> tellEntrants(ObjectProvider<Telling> telling) {
			return Tasks.oneTime(MANY)
				.onFailure(Telling::again)
				.execute((instance, context) -> telling.getObject().spread(Long.parseLong(instance.getId())));
		}

	}

}
