package ir.peygir.meeting.order;

import java.util.function.Supplier;

import ir.peygir.engine.Retrying;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Two colleagues at one desk write the same row first: the second finds it there.
 */
final class Again {

	private Again() {
	}

	/** Runs a whole transaction, again if somebody was faster. */
	static <T> T run(Supplier<T> transaction) {
		try {
			return Retrying.run(transaction);
		}
		catch (DataIntegrityViolationException ex) {
			return Retrying.run(transaction);
		}
	}

}
