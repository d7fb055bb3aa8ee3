package ir.peygir.staff.provisioning;

import java.io.Serial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A state in which it would be unsafe to start.
 */
class StartRefused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	StartRefused(String line) {
		super(line);
	}

	/** Makes the start end with that one line. */
	static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}
