package ir.peygir.engine.models;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Models that would be missed at night: one line for each fault, and nothing deployed.
 */
public class ModelsRefused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public ModelsRefused(List<Finding> findings) {
		super(findings.stream().map((finding) -> finding.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
	}

	/** Makes the start end with those lines. */
	static class Analyzer extends AbstractFailureAnalyzer<ModelsRefused> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefused cause) {
			return new FailureAnalysis(cause.getMessage(), null, cause);
		}

	}

}
