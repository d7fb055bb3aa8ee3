package ir.peygir.meeting.ballot;

import java.util.function.Supplier;

import ir.peygir.engine.Retrying;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction, again when another was faster, so that nobody is shown a clash.
 */
@Component
class Atomic {

	private final TransactionTemplate transaction;

	Atomic(TransactionTemplate transaction) {
		this.transaction = transaction;
	}

	<T> T get(Supplier<T> action) {
		return Retrying.run(() -> this.transaction.execute((status) -> action.get()));
	}

	void run(Runnable action) {
		get(() -> {
			action.run();
			return true;
		});
	}

}
