package ir.peygir.audit;

import java.util.HashMap;
import java.util.Map;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The heads whose rows this transaction holds: nobody else can move them, so they need
 * not be read again.
 */
final class Heads implements TransactionSynchronization {

	private final Map<String, Trail.Head> byCase = new HashMap<>();

	private Heads() {
	}

	/**
	 * @throws IllegalStateException without a transaction: a step and its entry are
	 * written together or not at all
	 */
	static Heads ofTransaction() {
		Heads held = (Heads) TransactionSynchronizationManager.getResource(Heads.class);
		if (held == null) {
			held = new Heads();
			TransactionSynchronizationManager.registerSynchronization(held);
			held.resume();
		}
		return held;
	}

	Trail.Head get(String caseCode) {
		return this.byCase.get(caseCode);
	}

	void put(String caseCode, Trail.Head head) {
		this.byCase.put(caseCode, head);
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResourceIfPossible(Heads.class);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(Heads.class, this);
	}

	@Override
	public void afterCompletion(int status) {
		suspend();
	}

}
