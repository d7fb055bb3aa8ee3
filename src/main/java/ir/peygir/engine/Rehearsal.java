package ir.peygir.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a decision go through by the code that will do so in earnest, shows what came of
 * it, and takes all of it back.
 */
@Component
public class Rehearsal {

	private final ObjectProvider<TaskDecision> decisions;

	private final ObjectProvider<Consequence> consequences;

	private final TransactionTemplate aside;

	Rehearsal(ObjectProvider<TaskDecision> decisions, ObjectProvider<Consequence> consequences,
			PlatformTransactionManager transactions) {
		this.decisions = decisions;
		this.consequences = consequences;
		this.aside = new TransactionTemplate(transactions);
		this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Asks nobody's rights: the caller has checked that the task is that person's.
	 * @param sent what would complete the task
	 * @param later names of what may still be added and is not missed yet
	 * @param look sees the case as it would be, still within; gets the decision's way to
	 * the citizens and what makes it happen, to be called once
	 * @return what is wrong with the decision, or what {@code look} found
	 */
	public <T> Outcome<T> of(OpenTask task, String userId, Map<String, Object> sent, Set<String> later,
			Function<Doing, T> look) {
		TaskDecision receiver = receiver(task);
		Consequence consequence = this.consequences.stream()
			.filter((one) -> one.processKey().equals(task.processKey()))
			.findFirst()
			.orElse(null);
		TaskContract.Reading reading = receiver.contract().read(sent);
		if (!reading.refusals().isEmpty() || consequence == null) {
			return new Outcome<>(reading.refusals(), null);
		}
		Decision decision = new Decision(task.id(), task.key(), userId, reading.values());
		return this.aside.execute((status) -> {
			status.setRollbackOnly();
			List<Refusal> refusals = receiver.check(task.businessKey(), decision)
				.stream()
				.filter((refusal) -> !later.contains(refusal.field()))
				.toList();
			return !refusals.isEmpty() ? new Outcome<>(refusals, null)
					: new Outcome<>(List.of(), look.apply(() -> consequence.follow(task.businessKey(), task.key(),
							receiver.accept(task.businessKey(), decision))));
		});
	}

	/**
	 * What is wrong with a decision now; nothing of it happens, and nobody's rights are
	 * asked.
	 */
	public List<Refusal> check(OpenTask task, String userId, Map<String, Object> sent) {
		TaskDecision receiver = receiver(task);
		TaskContract.Reading reading = receiver.contract().read(sent);
		if (!reading.refusals().isEmpty()) {
			return reading.refusals();
		}
		Decision decision = new Decision(task.id(), task.key(), userId, reading.values());
		return this.aside.execute((status) -> {
			status.setRollbackOnly();
			return receiver.check(task.businessKey(), decision);
		});
	}

	private TaskDecision receiver(OpenTask task) {
		return this.decisions.stream()
			.filter((one) -> one.contract().processKey().equals(task.processKey())
					&& one.contract().taskKey().equals(task.key()))
			.findFirst()
			.orElseThrow();
	}

	/** What would be done in earnest. */
	@FunctionalInterface
	public interface Doing {

		Consequence.Follows run();

	}

	/**
	 * What came of it.
	 *
	 * @param found {@code null} if the decision was refused, or nobody would notice it
	 */
	public record Outcome<T>(List<Refusal> refusals, T found) {
	}

}
