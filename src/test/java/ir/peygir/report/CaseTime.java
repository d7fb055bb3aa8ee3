package ir.peygir.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Fires the jobs and timers of one case and of no other.
 */
final class CaseTime {

	private final Scene scene;

	private final String code;

	CaseTime(Scene scene, String code) {
		this.scene = scene;
		this.code = code;
	}

	List<ProcessInstance> instances() {
		return this.scene.runtime.createProcessInstanceQuery().processInstanceBusinessKey(this.code).list();
	}

	void work() {
		for (List<Job> due = jobs(JobQuery::messages); !due.isEmpty(); due = jobs(JobQuery::messages)) {
			due.forEach((job) -> this.scene.management.executeJob(job.getId()));
		}
	}

	void passesTo(Instant moment) {
		for (Job next = timer(moment); next != null; next = timer(moment)) {
			Instant due = next.getDuedate().toInstant();
			this.scene.itIs(due.isAfter(this.scene.now()) ? due : this.scene.now());
			this.scene.management.executeJob(next.getId());
			work();
		}
		this.scene.itIs(moment);
	}

	private Job timer(Instant until) {
		Date end = Date.from(until.plusMillis(1));
		return jobs((query) -> query.timers().duedateLowerThan(end)).stream()
			.min(Comparator.comparing(Job::getDuedate))
			.orElse(null);
	}

	private List<Job> jobs(UnaryOperator<JobQuery> which) {
		return instances().stream()
			.flatMap((one) -> which.apply(this.scene.management.createJobQuery().processInstanceId(one.getId()))
				.list()
				.stream())
			.toList();
	}

}
