package ir.peygir;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Lets many do the same at the same moment.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/** What each of them got: a value or the exception. */
	public static List<Object> run(int many, IntFunction<Object> action) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(many);
		try {
			CyclicBarrier start = new CyclicBarrier(many);
			List<Callable<Object>> calls = new ArrayList<>();
			for (int number = 0; number < many; number++) {
				int mine = number;
				calls.add(() -> {
					start.await(30, TimeUnit.SECONDS);
					try {
						return action.apply(mine);
					}
					catch (RuntimeException ex) {
						return ex;
					}
				});
			}
			List<Object> results = new ArrayList<>();
			for (Future<Object> call : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
				results.add(call.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
