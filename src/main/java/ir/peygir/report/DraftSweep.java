package ir.peygir.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was begun and never sent is forgotten after 30 days, with its photos.
 */
@Component
class DraftSweep {

	private static final Duration KEPT = Duration.ofDays(30);

	private final DraftRows rows;

	private final PhotoStore photos;

	private final Clock clock;

	DraftSweep(DraftRows rows, PhotoStore photos, Clock clock) {
		this.rows = rows;
		this.photos = photos;
		this.clock = clock;
	}

	/**
	 * @return how many drafts were swept
	 */
	@Transactional
	int sweep() {
		Instant before = this.clock.instant().minus(KEPT);
		List<String> old = this.rows.olderThan(before);
		if (!old.isEmpty()) {
			this.photos.sweepDrafts(old);
		}
		return this.rows.sweep(before);
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepDrafts(ObjectProvider<DraftSweep> sweep) {
			return Tasks.recurring("sweepDrafts", new Daily(Display.CITY, LocalTime.of(3, 30)))
				.execute((instance, context) -> sweep.getObject().sweep());
		}

	}

}
