package ir.peygir.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryingTests {

	private final AtomicInteger runs = new AtomicInteger();

	@Test
	void aClashIsTriedAgainEvenInsideAnotherException() {
		assertThat(Retrying.run(clashing(3,
				new ProcessEngineException("listener", new ObjectOptimisticLockingFailureException("Report", "1")))))
			.isEqualTo("done");
		assertThat(this.runs).hasValue(4);
	}

	@Test
	void afterThreeMoreTriesItGivesUp() {
		assertThatExceptionOfType(OptimisticLockingException.class)
			.isThrownBy(() -> Retrying.run(clashing(4, new OptimisticLockingException("clash"))));
		assertThat(this.runs).hasValue(4);
	}

	@Test
	void otherFailuresAreNotTriedAgain() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> Retrying.run(clashing(1, new IllegalStateException())));
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void insideATransactionTheOwnerHasToRetry() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThatExceptionOfType(OptimisticLockingException.class)
				.isThrownBy(() -> Retrying.run(clashing(1, new OptimisticLockingException("clash"))));
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
		assertThat(this.runs).hasValue(1);
	}

	private Supplier<String> clashing(int times, RuntimeException clash) {
		return () -> {
			if (this.runs.incrementAndGet() <= times) {
				throw clash;
			}
			return "done";
		};
	}

}
