package ir.peygir.feedback;

import ir.peygir.Stories;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the call centre asks, by the table that officials may change.
 */
class SamplingTests extends Stories {

	@Autowired
	private DecisionService decisions;

	@Autowired
	private SurveyLinks links;

	@ParameterizedTest
	@CsvSource({ "false, 1, 99, true", "true, 3, 99, true", "false, 2, 19, true", "false, 2, 20, false",
			"false, 3, 9, true", "false, 3, 10, false", "false, 4, 4, true", "false, 4, 5, false" })
	void theUrgentAreAlwaysAskedAndOfOthersASample(boolean emergency, int priority, int draw, boolean called) {
		assertThat(call(false, true, false, emergency, priority, draw)).isEqualTo(called);
	}

	@ParameterizedTest
	@CsvSource({ "true, true, true", "true, true, false", "false, false, false" })
	void whoIsProtectedOrLeftNoNumberIsNeverCalled(boolean guarded, boolean hasTelephone, boolean landlineOnly) {
		assertThat(call(guarded, hasTelephone, landlineOnly, true, 1, 0)).isFalse();
	}

	@Test
	void whoHasOnlyALandlineIsAlwaysCalled() {
		assertThat(call(false, true, true, false, 4, 99)).isTrue();
	}

	@Test
	void theNumbersThatAreDrawnSpreadEvenlyAndStayTheSame() {
		int[] counts = new int[10];
		for (int i = 0; i < 10_000; i++) {
			String code = String.valueOf(100_000_000_000L + i);
			int draw = this.links.draw(code, 1);
			assertThat(draw).isBetween(0, 99).isEqualTo(this.links.draw(code, 1));
			counts[draw / 10]++;
		}
		assertThat(java.util.Arrays.stream(counts).boxed()).allMatch((count) -> count > 850 && count < 1150);
	}

	private boolean call(boolean guarded, boolean hasTelephone, boolean landlineOnly, boolean emergency, int priority,
			int draw) {
		return this.decisions.evaluateDecisionTableByKey("sampling")
			.variables(Variables.putValue("guarded", guarded)
				.putValue("hasTelephone", hasTelephone)
				.putValue("landlineOnly", landlineOnly)
				.putValue("emergency", emergency)
				.putValue("priority", priority)
				.putValue("draw", draw))
			.evaluate()
			.getSingleEntry();
	}

}
