package ir.peygir.demo.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a session go its next step now: fires what its own process waits for, and first
 * what its requests would have waited for until then. No clock moves.
 */
@Component
@Profile("demo")
public class NextJob {

	private static final String DAY = "sessionDayBegins";

	/** What is shown to people; each has a text {@code demo.run.<step>}. */
	private static final Set<String> STEPS = Set.of("registrationOpens", "registrationCloses", "finalListDue",
			"drawDue", "firstRoundOver", "secondRoundOver", DAY);

	/** Of a request before the draw, in the order of their time. */
	private static final Set<String> BEFORE = Set.of("screeningTimeOver", "objectionTimeOver", "rejectionTimeOver",
			"urgencyTimeOver");

	private static final String SEAT_TIME = "seatTimeCame";

	private static final int MOST = 2000;

	private final RuntimeService runtime;

	private final ManagementService jobs;

	private final IdentityService identity;

	private final SeatDesk seats;

	NextJob(RuntimeService runtime, ManagementService jobs, IdentityService identity, SeatDesk seats) {
		this.runtime = runtime;
		this.jobs = jobs;
		this.identity = identity;
		this.seats = seats;
	}

	/** Empty where staff have to do something first, or nothing is left. */
	public Optional<Next> of(String sessionId) {
		return unchecked(() -> instance(sessionId).flatMap(this::next));
	}

	/**
	 * Does it, unless somebody did it already.
	 * @param job as {@link #of} said it
	 * @return how many jobs of requests went before, or empty if there was nothing to do
	 */
	@Transactional
	public Optional<Integer> run(String sessionId, String job) {
		return unchecked(() -> instance(sessionId).flatMap(
				(session) -> next(session).filter((next) -> next.job().equals(job)).map((next) -> run(session, next))));
	}

	private int run(ProcessInstance session, Next next) {
		List<Job> before = timers(requests(session), BEFORE, next.at());
		before.forEach((job) -> execute(job.getId()));
		execute(next.job());
		int seated = 0;
		if (DAY.equals(next.step())) {
			List<Job> seatTimes = timers(guests(session.getBusinessKey()), Set.of(SEAT_TIME), Instant.MAX);
			seatTimes.forEach((job) -> execute(job.getId()));
			seated = seatTimes.size();
		}
		return before.size() + seated;
	}

	/** A job may have taken another one with it. */
	private void execute(String job) {
		if (this.jobs.createJobQuery().jobId(job).count() > 0) {
			this.jobs.executeJob(job);
		}
	}

	private Optional<Next> next(ProcessInstance session) {
		return STEPS.stream()
			.flatMap((step) -> this.jobs.createJobQuery()
				.processInstanceId(session.getId())
				.activityId(step)
				.listPage(0, 1)
				.stream()
				.map((job) -> new Next(job.getId(), step, job.getDuedate().toInstant())))
			.min(Comparator.comparing(Next::at));
	}

	private List<Job> timers(Collection<ProcessInstance> instances, Set<String> activities, Instant until) {
		return instances.stream()
			.flatMap((instance) -> activities.stream()
				.flatMap((activity) -> this.jobs.createJobQuery()
					.processInstanceId(instance.getId())
					.activityId(activity)
					.listPage(0, 1)
					.stream()))
			.filter((job) -> !job.getDuedate().toInstant().isAfter(until))
			.sorted(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
			.toList();
	}

	/** Those that are screened for this session. */
	private List<ProcessInstance> requests(ProcessInstance session) {
		Map<String, Object> facts = this.runtime.getVariables(session.getId(), List.of("mayorGroup", "listAt"));
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("meetingRequest")
			.variableValueEquals("mayorGroup", facts.get("mayorGroup"))
			.variableValueEquals("listAt", (Date) facts.get("listAt"))
			.listPage(0, MOST);
	}

	private List<ProcessInstance> guests(String sessionId) {
		return this.seats.seats(sessionId)
			.stream()
			.filter((seat) -> seat.state() == SeatView.State.CONFIRMED)
			.flatMap((seat) -> this.runtime.createProcessInstanceQuery()
				.processDefinitionKey("meetingRequest")
				.processInstanceBusinessKey(seat.code())
				.listPage(0, 1)
				.stream())
			.toList();
	}

	private Optional<ProcessInstance> instance(String sessionId) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("meetingSession")
			.processInstanceBusinessKey(sessionId)
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

	/** The engine does its jobs in nobody's name. */
	private <T> T unchecked(Supplier<T> action) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return action.get();
		}
		finally {
			if (before != null) {
				this.identity.setAuthentication(before);
			}
		}
	}

	/**
	 * @param job id by which a second click is known
	 * @param step name of the event in the diagram
	 * @param at when it would happen by itself
	 */
	public record Next(String job, String step, Instant at) {

		/** Whether somebody made that name up. */
		public static boolean isStep(String name) {
			return name != null && STEPS.contains(name);
		}

	}

}
