package ir.peygir.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskContractTests {

	private final TaskContract contract = new ActOnTrial().contract();

	@ParameterizedTest
	@CsvSource({ "unitCode,D06 TEC", "unitCode,a/b", "unitCode,ABCDEFGHIJK", "plannedFor,1405-13-01",
			"plannedFor,tomorrow", "priority,5", "priority,0", "priority,1.5", "priority,one", "refusalApproved,yes",
			"actOutcome,Done", "answer,12345678901234567890123456789012345678901" })
	void whatDoesNotFitIsNamed(String name, String value) {
		Map<String, Object> sent = new HashMap<>(Map.of("actOutcome", "done", "answer", "x"));
		sent.put(name, value);
		assertThat(this.contract.read(sent).refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.toString()).startsWith(name + ": "));
	}

	@Test
	void valuesOfAnotherTypeAreRefusedAndNotOpened() {
		Map<String, Object> sent = Variables.putValue("actOutcome", true)
			.putValue("answer", Map.of("a", 1))
			.putValueTyped("note", Variables.serializedObjectValue("{}").objectTypeName("x.Y").create())
			.putValue("refusalApproved", 1);
		assertThat(this.contract.read(sent).refusals()).extracting(Refusal::field)
			.containsExactly("actOutcome", "answer", "note", "refusalApproved");
	}

	@Test
	void numbersAndFlagsComeInManyForms() {
		for (Object number : List.of(3, 3L, 3.0, "3", "۳", "٣", " 3 ")) {
			assertThat(read("priority", number)).isEqualTo(3);
		}
		assertThat(read("refusalApproved", "false")).isEqualTo(false);
		assertThat(read("refusalApproved", true)).isEqualTo(true);
		assertThat(read("plannedFor", "۲۰۲۶-۱۱-۳۰")).isEqualTo(LocalDate.of(2026, 11, 30));
		assertThat(read("unitCode", "D۰۶-N1")).isEqualTo("D06-N1");
	}

	@Test
	void textKeepsLinesAndHalfSpacesAndLosesControlCharacters() {
		assertThat(read("answer", " یک\r\nدو\t\u0000می\u200cشود\u0007 ")).isEqualTo("یک\nدو\tمی\u200cشود");
	}

	@Test
	void emptyIsAsMissing() {
		Map<String, Object> sent = new HashMap<>(Map.of("actOutcome", "done", "answer", " \n ", "priority", ""));
		assertThat(this.contract.read(sent).refusals()).extracting(Refusal::field).containsExactly("answer");
		assertThat(this.contract.read(Collections.singletonMap("actOutcome", null)).refusals())
			.extracting(Refusal::field)
			.containsExactly("actOutcome");
		assertThat(this.contract.read(null).refusals()).hasSize(1);
	}

	@Test
	void unlistedNamesAreDropped() {
		assertThat(this.contract.read(Map.of("actOutcome", "done", "answer", "x", "hacked", 1)).values())
			.containsOnlyKeys("actOutcome", "answer");
	}

	@Test
	void aContractThatContradictsItselfIsRefused() {
		TaskContract.Builder builder = TaskContract.of("p", "t").text("note", 10);
		assertThatIllegalArgumentException().isThrownBy(() -> builder.text("note", 10));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.requiredWhen("outcome", "x"));
	}

	@Test
	void aDecisionDoesNotPrintWhatWasWritten() {
		assertThat(new Decision("1", "actOnTrial", "joe", Map.of("answer", "secret"))).asString()
			.contains("answer")
			.doesNotContain("secret");
	}

	private Object read(String name, Object value) {
		Map<String, Object> sent = new HashMap<>(Map.of("actOutcome", "done", "answer", "x"));
		sent.put(name, value);
		TaskContract.Reading reading = this.contract.read(sent);
		assertThat(reading.refusals()).isEmpty();
		return reading.values().get(name);
	}

}
