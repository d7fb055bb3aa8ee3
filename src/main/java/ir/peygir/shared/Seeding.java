package ir.peygir.shared;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is shipped with the application into its tables at start, also when several
 * nodes start at the same moment.
 */
@Component
public class Seeding {

	private final TransactionTemplate transactions;

	private final RetryTemplate retries = RetryTemplate.builder()
		.maxAttempts(5)
		.fixedBackoff(200)
		.retryOn(DataIntegrityViolationException.class)
		.build();

	Seeding(TransactionTemplate transactions) {
		this.transactions = transactions;
	}

	/**
	 * Runs it in one transaction, again if another node wrote the same row first.
	 * @param seed looks what is there before it writes
	 */
	public void run(Runnable seed) {
		this.retries.execute((attempt) -> {
			this.transactions.executeWithoutResult((status) -> seed.run());
			return null;
		});
	}

}
