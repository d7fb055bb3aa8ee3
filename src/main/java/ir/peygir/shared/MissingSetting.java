package ir.peygir.shared;

import java.io.Serial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A secret or setting without which it would be unsafe to start.
 */
public class MissingSetting extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public MissingSetting(String name, String expected) {
		super("Peygir does not start: set " + name + " to " + expected + ".");
	}

	static MissingSetting vaultKey() {
		return new MissingSetting("PEYGIR_VAULT_KEY", "32 random bytes in base64 (openssl rand -base64 32)");
	}

	/** Makes the start end with that one line. */
	static class Analyzer extends AbstractFailureAnalyzer<MissingSetting> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, MissingSetting cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}
