package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import ir.peygir.city.CalendarChanged;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.engine.Retrying;
import ir.peygir.shared.Display;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces the sessions of the coming weeks, and lets those that are announced follow
 * the city's calendar; every session in a transaction of its own.
 */
@Component
public class SessionPlanner {

	static final TaskDescriptor<Void> FOLLOW = TaskDescriptor.of("followCalendar");

	static final TaskDescriptor<Void> FIRST = TaskDescriptor.of("planFirstSessions");

	private static final int TRIES = 12;

	private final SessionChanges changes;

	private final MissingWeeks missing;

	private final SessionRows sessions;

	private final Hosts hosts;

	private final WorkingCalendar calendar;

	private final SessionSettings settings;

	private final SchedulerClient scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SessionPlanner(SessionChanges changes, MissingWeeks missing, SessionRows sessions, Hosts hosts,
			WorkingCalendar calendar, SessionSettings settings, SchedulerClient scheduler,
			TransactionTemplate transaction, Clock clock) {
		this.changes = changes;
		this.missing = missing;
		this.sessions = sessions;
		this.hosts = hosts;
		this.calendar = calendar;
		this.settings = settings;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Announces what is not announced yet, make-up sessions too; a session whose
	 * registration should be open already is not made any more.
	 * @return how many sessions are new
	 */
	public int plan() {
		return this.hosts.active().stream().mapToInt(this::plan).sum();
	}

	/**
	 * The same for one host alone.
	 * @return how many sessions are new
	 */
	public int plan(String hostCode) {
		return this.hosts.find(hostCode).filter(Host::active).map(this::plan).orElse(0);
	}

	/**
	 * Moves or cancels sessions whose day is no working day any more.
	 * @return how many
	 */
	public int followCalendar() {
		// another node may have announced the change
		this.calendar.refresh();
		return (int) this.sessions.toCome(today()).stream().filter((id) -> own(() -> this.changes.follow(id))).count();
	}

	private int plan(Host host) {
		int made = 0;
		HostWeek week = HostWeek.of(today(), host.weekday());
		for (int i = 0; i <= this.settings.weeksAhead(); i++) {
			HostWeek one = week;
			made += own(() -> this.changes.announce(host, one)) ? 1 : 0;
			week = week.next();
		}
		for (LocalDate saturday : this.missing.of(host)) {
			made += own(() -> this.makeUp(host, saturday)) ? 1 : 0;
		}
		return made;
	}

	/** In the following week, or the first one whose calendar can still be kept. */
	private boolean makeUp(Host host, LocalDate secondMissing) {
		HostWeek week = HostWeek.of(secondMissing, host.weekday());
		for (int i = 0; i <= this.settings.weeksAhead() * 2; i++) {
			week = week.next();
			if (this.changes.makeUp(host, week, secondMissing)) {
				return true;
			}
		}
		return false;
	}

	private boolean own(BooleanSupplier action) {
		return Retrying.run(() -> this.transaction.execute((status) -> action.getAsBoolean()));
	}

	/** In the announcing transaction; the work is done behind the announcer's back. */
	@EventListener
	void calendarChanged(CalendarChanged change) {
		Instant now = this.clock.instant();
		this.scheduler.scheduleIfNotExists(FOLLOW.instance(change.from() + "/" + now).build(), now);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

	@Configuration
	static class Schedule {

		@Bean
		RecurringTask<Void> planSessions(ObjectProvider<SessionPlanner> planner) {
			return Tasks.recurring("planSessions", new Daily(Display.CITY, List.of(LocalTime.of(2, 0))))
				.execute((instance, context) -> {
					planner.getObject().followCalendar();
					planner.getObject().plan();
				});
		}

		/** Nobody waits for the night to see the first sessions of a new installation. */
		@Bean
		@Profile("!demo")
		ApplicationListener<ApplicationReadyEvent> planAtStart(SchedulerClient scheduler, Clock clock) {
			return (ready) -> scheduler.scheduleIfNotExists(FIRST.instance("start").build(), clock.instant());
		}

		@Bean
		OneTimeTask<Void> planFirstSessions(ObjectProvider<SessionPlanner> planner) {
			return Tasks.oneTime(FIRST).execute((instance, context) -> planner.getObject().plan());
		}

		@Bean
		OneTimeTask<Void> followCalendar(ObjectProvider<SessionPlanner> planner) {
			return Tasks.oneTime(FOLLOW)
				.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(TRIES,
						new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
				.execute((instance, context) -> planner.getObject().followCalendar());
		}

	}

}
