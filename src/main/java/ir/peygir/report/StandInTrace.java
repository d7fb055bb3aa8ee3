package ir.peygir.report;

import java.time.Clock;

import ir.peygir.engine.StoodIn;
import ir.peygir.engine.TaskHanded;
import ir.peygir.engine.TaskReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves a line in the history of a case whenever a stand-in completes one of its tasks,
 * or one goes back or on to a colleague because whoever had taken it leaves.
 */
@Component
class StandInTrace {

	private final Reports reports;

	private final Clock clock;

	StandInTrace(Reports reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/** In the completing transaction; processes of other modules have no report. */
	@EventListener
	void stoodIn(StoodIn stoodIn) {
		this.reports.findById(stoodIn.businessKey())
			.ifPresent((report) -> report.stoodIn(stoodIn.userId(), stoodIn.task(), this.clock.instant()));
	}

	@EventListener
	void returned(TaskReturned returned) {
		this.reports.findById(returned.businessKey())
			.ifPresent((report) -> report.taskReturned(returned.userId(), this.clock.instant()));
	}

	@EventListener
	void handed(TaskHanded handed) {
		this.reports.findById(handed.businessKey())
			.ifPresent((report) -> report.taskHanded(handed.to() != null, handed.from(), handed.told(),
					this.clock.instant()));
	}

}
