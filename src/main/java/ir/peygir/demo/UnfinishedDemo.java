package ir.peygir.demo;

import java.io.Serial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The demo content could not be made; half of it would mislead.
 */
class UnfinishedDemo extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnfinishedDemo(RuntimeException cause) {
		super("Peygir does not start: the demo content could not be made; the next start begins it anew: "
				+ cause.getMessage(), cause);
	}

	/** Makes the start end with that one line. */
	static class Analyzer extends AbstractFailureAnalyzer<UnfinishedDemo> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UnfinishedDemo cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}
