package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import ir.peygir.engine.Retrying;
import ir.peygir.report.CrisisCases;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers several cases by one action, after a while in which it can be taken back: each
 * in a transaction of its own, by the rights that the person has then.
 */
@Component
class JointAnswers {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("answerCrisisCases");

	private static final Logger log = LoggerFactory.getLogger(JointAnswers.class);

	private static final int LONGEST_WHY = 500;

	private final CrisisDesk desk;

	private final CrisisTable crises;

	private final ActionTable actions;

	private final AnswerCheck check;

	private final OneAnswer one;

	private final SchedulerClient scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final CrisisSettings settings;

	JointAnswers(CrisisDesk desk, CrisisTable crises, ActionTable actions, AnswerCheck check, OneAnswer one,
			SchedulerClient scheduler, TransactionTemplate transaction, Clock clock, CrisisSettings settings) {
		this.desk = desk;
		this.crises = crises;
		this.actions = actions;
		this.check = check;
		this.one = one;
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Confirms the action; nothing is completed or sent before its time.
	 * @return its number
	 * @throws InvalidInput for {@code cases}, if one of them may not be answered so, and
	 * for {@code plannedFor}, if that day will have come
	 * @throws Problem 404, 409 if the crisis is closed
	 */
	long confirm(long crisisId, StaffMember member, Action.Answer answer, Set<String> codes) {
		this.check.mustStand(member, codes, answer);
		try {
			return this.transaction.execute((status) -> {
				Crisis crisis = this.crises.lock(crisisId).orElseThrow(() -> Problem.unknown("staff.crises.unknown"));
				if (!crisis.isOpen()) {
					throw Problem.notNow("staff.crises.over");
				}
				mustBeEligible(crisis, member, codes);
				Instant now = this.clock.instant();
				Instant due = now.plus(this.settings.undoFor());
				long id = this.actions.add(crisisId, member.id(), answer, codes, now, due);
				this.scheduler.scheduleIfNotExists(TASK.instance(String.valueOf(id)).build(), due);
				return id;
			});
		}
		catch (DuplicateKeyException ex) {
			throw InvalidInput.of("cases", "staff.crises.cases.taken");
		}
	}

	private void mustBeEligible(Crisis crisis, StaffMember member, Set<String> codes) {
		if (codes.isEmpty()) {
			throw InvalidInput.of("cases", "staff.crises.cases.none");
		}
		Set<String> eligible = this.desk.chosen(crisis, member, codes)
			.stream()
			.map(CrisisCases.Match::code)
			.collect(Collectors.toSet());
		List<String> wrong = codes.stream().filter((code) -> !eligible.contains(code)).sorted().toList();
		if (!wrong.isEmpty()) {
			throw InvalidInput.of("cases", "staff.crises.cases.changed",
					wrong.stream().map(AnswerCheck::named).collect(Collectors.joining("، ")));
		}
	}

	/**
	 * Takes the action back, if no case has been touched.
	 * @throws Problem 403 for anybody but whoever confirmed it and supervisors, 404, 409
	 * if it has begun
	 */
	void undo(long id, StaffMember member) {
		Action action = this.actions.find(id).orElseThrow(() -> Problem.unknown("staff.crises.unknown"));
		if (!action.who().equals(member.id()) && !member.in(StaffGroups.SUPERVISORS)) {
			throw Problem.forbidden("staff.notYours");
		}
		boolean undone = Boolean.TRUE
			.equals(this.transaction.execute((status) -> this.actions.undo(id, member.id(), this.clock.instant())));
		if (!undone) {
			throw Problem.notNow("staff.crises.begun");
		}
	}

	/** Goes on where it stopped; a case that fails stays open and is named. */
	void run(long id) {
		if (!Boolean.TRUE.equals(this.transaction.execute((status) -> this.actions.begin(id)))) {
			return;
		}
		Action action = this.actions.find(id).orElseThrow();
		Crisis crisis = this.crises.find(action.crisis()).orElseThrow();
		this.actions.pending(id).forEach((code) -> answer(action, crisis, code));
		this.transaction.executeWithoutResult((status) -> this.actions.finish(id, this.clock.instant()));
	}

	private void answer(Action action, Crisis crisis, String code) {
		try {
			Retrying.run(() -> this.transaction.execute((status) -> {
				if (this.actions.lock(action.id(), code)) {
					Optional<Sight.Why> why = this.one.give(action, crisis, code);
					ended(action, code, why.map(Enum::name).orElse(null));
				}
				return null;
			}));
		}
		catch (InvalidRequestException ex) {
			failed(action, code, ex.getMessage().replaceAll("(?m)^\\w+: ", ""));
		}
		catch (RuntimeException ex) {
			log.warn("{} could not be answered with others", code, ex);
			failed(action, code, Sight.Why.FAULT.name());
		}
	}

	private void failed(Action action, String code, String why) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.actions.lock(action.id(), code)) {
				ended(action, code, why.substring(0, Math.min(why.length(), LONGEST_WHY)));
			}
		});
	}

	private void ended(Action action, String code, String why) {
		this.actions.ended(action.id(), code, (why == null) ? Action.Outcome.DONE : Action.Outcome.FAILED, why,
				this.clock.instant());
	}

}
