package ir.peygir.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ir.peygir.catalogue.Kind;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two tables that officials edit, row by row against what the city has promised.
 */
class DecisionsTests {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final List<String> CLASSES = List.of("1h", "2h", "3h", "4h", "6h", "12h", "24h", "48h", "72h", "3wd",
			"5wd", "7wd", "10wd", "15wd", "20wd", "30wd");

	static Stream<Promise> promises() {
		return CLASSES.stream()
			.flatMap((sla) -> Stream.of(Kind.values())
				.flatMap((kind) -> Stream.of(true, false).map((season) -> new Promise(sla, kind, season))));
	}

	@ParameterizedTest
	@MethodSource("promises")
	void everyClassAndKindAndSeasonHasItsDeadline(Promise promise) {
		assertThat(deadline(promise.sla, promise.kind.name(), promise.season)).isEqualTo(promise.expected());
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void withoutATopicNothingIsPromised(Kind kind) {
		assertThat(deadline("none", kind.name(), false)).isEqualTo("0 none");
		assertThat(deadline("none", kind.name(), true)).isEqualTo("0 none");
	}

	static Kind[] kinds() {
		return Kind.values();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# topic, district, emergency, kind, priority of the topic, triage, priority
			true, true, true, REQUEST, 3, false, 1
			true, true, true, CRITICISM, 3, false, 1
			false, true, false, REQUEST, 4, true, 2
			false, false, true, REQUEST, 4, true, 2
			true, false, false, REQUEST, 4, true, 4
			true, false, true, REQUEST, 3, true, 1
			true, true, false, CRITICISM, 3, true, 3
			true, true, false, REQUEST, 3, false, 3
			true, true, false, COMPLAINT, 2, false, 2
			true, true, false, SUGGESTION, 4, false, 4
			true, true, false, OPINION, 4, false, 4
			true, true, false, COMMENDATION, 4, false, 4
			""")
	void triageSaysWhoSortsAndHowUrgentItIs(boolean topic, boolean district, boolean emergency, String kind,
			int topicPriority, boolean needsTriage, int priority) {
		DmnDecisionResultEntries result = decide("triage", Map.of("topicKnown", topic, "districtKnown", district,
				"emergency", emergency, "kind", kind, "priorityOfTopic", topicPriority));
		assertThat(result.<Boolean>getEntry("needsTriage")).isEqualTo(needsTriage);
		assertThat(result.<Number>getEntry("priority").intValue()).isEqualTo(priority);
	}

	@Test
	void everyClassOfTheCatalogueHasARow() throws IOException {
		List<String> used;
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue/topics"))) {
			used = files.flatMap(DecisionsTests::lines)
				.flatMap((line) -> Stream.of(line.split(",")))
				.filter((cell) -> cell.matches("\\d+(h|wd)"))
				.distinct()
				.toList();
		}
		assertThat(used).hasSizeGreaterThan(10).isSubsetOf(CLASSES);
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String deadline(String sla, String kind, boolean season) {
		DmnDecisionResultEntries result = decide("deadline", Map.of("sla", sla, "kind", kind, "season", season));
		return result.<Number>getEntry("deadlineAmount").intValue() + " " + result.<String>getEntry("deadlineUnit");
	}

	private static DmnDecisionResultEntries decide(String decision, Map<String, Object> facts) {
		try (InputStream table = Files.newInputStream(Path.of("processes/report/" + decision + ".dmn"))) {
			return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, table), facts).getSingleResult();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Promise(String sla, Kind kind, boolean season) {

		String expected() {
			boolean hours = this.sla.endsWith("h");
			return switch (this.kind) {
				case SUGGESTION, OPINION -> "30 wd";
				case CRITICISM, COMMENDATION -> "10 wd";
				case COMPLAINT -> hours ? ofTheClass(hours) : "10 wd";
				case REQUEST -> ofTheClass(hours);
			};
		}

		private String ofTheClass(boolean hours) {
			int amount = Integer.parseInt(this.sla.replaceAll("\\D", ""));
			return ((hours && this.season) ? (amount + 1) / 2 : amount) + (hours ? " h" : " wd");
		}

	}

}
