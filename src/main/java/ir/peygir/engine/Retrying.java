package ir.peygir.engine;

import java.util.List;
import java.util.function.Supplier;

import jakarta.persistence.OptimisticLockException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole transaction again when another one was faster, so that a clash of two
 * clicks is never shown to a person.
 */
public final class Retrying {

	private static final int FIRST_AND_THREE_MORE = 4;

	private static final RetryTemplate TEMPLATE = RetryTemplate.builder()
		.maxAttempts(FIRST_AND_THREE_MORE)
		.uniformRandomBackoff(10, 80)
		.retryOn(List.of(OptimisticLockingException.class, ConcurrencyFailureException.class,
				OptimisticLockException.class))
		.traversingCauses()
		.build();

	private Retrying() {
	}

	/**
	 * Runs the action, which opens its own transaction, at most four times; once only
	 * inside a transaction or an engine command, whose owner has to retry.
	 */
	public static <T> T run(Supplier<T> transaction) {
		if (Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
			return transaction.get();
		}
		return TEMPLATE.execute((attempt) -> transaction.get());
	}

}
