package ir.peygir.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import ir.peygir.city.CalendarChanged;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.engine.Retrying;
import ir.peygir.shared.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a changed calendar to the open deadlines, behind the back of whoever announced
 * it: report by report, each in a transaction of its own, again from where it stopped.
 */
@Component
class DeadlineMoves {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("moveDeadlines");

	private static final Logger log = LoggerFactory.getLogger(DeadlineMoves.class);

	private static final int TRIES = 12;

	private static final int BATCH = 200;

	private final DeadlineMoveTable moves;

	private final Reports reports;

	private final ReportProcess process;

	private final WorkingCalendar calendar;

	private final SchedulerClient scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DeadlineMoves(DeadlineMoveTable moves, Reports reports, ReportProcess process, WorkingCalendar calendar,
			SchedulerClient scheduler, TransactionTemplate transaction, Clock clock) {
		this.moves = moves;
		this.reports = reports;
		this.process = process;
		this.calendar = calendar;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** In the announcing transaction. */
	@EventListener
	void calendarChanged(CalendarChanged change) {
		Instant now = this.clock.instant();
		long id = this.moves.add(change, now);
		this.scheduler.scheduleIfNotExists(TASK.instance(String.valueOf(id)).build(), now);
	}

	/**
	 * @throws IllegalStateException if a report could not be moved; the others were
	 */
	void carry(long id) {
		// another node may have announced it
		this.calendar.refresh();
		DeadlineMoveTable.Move move = this.moves.get(id);
		String last = move.lastCode();
		int failed = 0;
		List<String> codes = next(move, last);
		while (!codes.isEmpty()) {
			int moved = 0;
			for (String code : codes) {
				try {
					moved += Retrying.run(() -> this.transaction.execute((status) -> move(code, move))) ? 1 : 0;
				}
				catch (RuntimeException ex) {
					failed++;
					log.warn("The deadline of {} could not be moved", code, ex);
				}
			}
			last = codes.get(codes.size() - 1);
			this.moves.reached(id, (failed == 0) ? last : move.lastCode(), moved);
			codes = next(move, last);
		}
		if (failed > 0) {
			throw new IllegalStateException(failed + " deadlines could not be moved");
		}
		this.moves.finished(id, this.clock.instant());
	}

	private List<String> next(DeadlineMoveTable.Move move, String last) {
		return this.reports.dueFrom(move.from().atStartOfDay(Display.CITY).toInstant(), last, Limit.of(BATCH));
	}

	private boolean move(String code, DeadlineMoveTable.Move move) {
		return this.reports.findById(code)
			.flatMap((report) -> report.moveDeadline(this.calendar, move.reason(), move.announcedAt(),
					this.clock.instant()))
			.map((moved) -> {
				this.process.moved(code, moved.dates());
				return true;
			})
			.orElse(false);
	}

	@Configuration
	static class Schedule {

		@Bean
		OneTimeTask<Void> moveDeadlines(ObjectProvider<DeadlineMoves> moves) {
			return Tasks.oneTime(TASK)
				.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(TRIES,
						new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
				.execute((instance, context) -> moves.getObject().carry(Long.parseLong(instance.getId())));
		}

	}

}
