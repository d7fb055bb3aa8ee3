package ir.peygir.engine;

import java.util.function.Supplier;

import ir.peygir.shared.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts once per key: the key is taken in the transaction of the act itself, which is run
 * again after a clash.
 */
@Component
public class OncePerKey {

	private final Idempotency idempotency;

	private final TransactionTemplate transaction;

	OncePerKey(Idempotency idempotency, TransactionTemplate transaction) {
		this.idempotency = idempotency;
		this.transaction = transaction;
	}

	/**
	 * @param key {@code null} without one
	 * @param body as it came, to tell a repetition from something else; the bytes, if it
	 * is a file
	 * @param type of the answer, which goes through JSON and back
	 * @throws ir.peygir.shared.Problem as {@link Idempotency#once}
	 */
	public <T> T run(String path, String key, Object body, Class<T> type, Supplier<T> action) {
		String digest = this.idempotency.digest(body);
		return Retrying
			.run(() -> this.transaction.execute((status) -> this.idempotency.once(path, key, digest, type, action)));
	}

}
