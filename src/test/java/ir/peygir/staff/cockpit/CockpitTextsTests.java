package ir.peygir.staff.cockpit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cockpit and Admin in Persian; of their texts only those that this edition can show, not
 * those of plug-ins that it does not have.
 */
class CockpitTextsTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

	private static final String PLUGIN = "PLGN_";

	/** The vendor's banner. */
	private static final String EMPTY = "BANNER_CE_EOL_TEXT";

	@ValueSource(strings = { "cockpit", "admin" })
	@ParameterizedTest
	void everyTextThatCanBeShownIsThereInPersian(String application) throws IOException {
		JsonNode english = labels(application, "en");
		JsonNode persian = labels(application, "fa");
		String program = text("webjars/camunda/app/" + application + "/camunda-" + application + "-bootstrap.js")
				+ text("plugin/" + application + "/app/plugin.js");
		TreeSet<String> shown = names(english);
		Set<String> words = WORD.matcher(program).results().map(MatchResult::group).collect(Collectors.toSet());
		shown.removeIf((name) -> name.startsWith(PLUGIN) && !words.contains(name));
		assertThat(shown).hasSizeGreaterThan(500);
		assertThat(names(persian)).containsAll(shown);
		names(persian).stream()
			.filter((name) -> !name.equals(EMPTY) && !english.get(name).asText().isBlank())
			.forEach((name) -> assertThat(persian.get(name).asText()).as(name).isNotBlank());
	}

	@ValueSource(strings = { "cockpit", "admin" })
	@ParameterizedTest
	void andNamesTheSameThings(String application) throws IOException {
		JsonNode english = labels(application, "en");
		JsonNode persian = labels(application, "fa");
		names(persian).forEach((name) -> assertThat(placeholders(persian.get(name))).as(name)
			.isEqualTo(placeholders(english.get(name))));
	}

	private static JsonNode labels(String application, String language) throws IOException {
		// the vendor's begin with a byte order mark
		return new ObjectMapper()
			.readTree(
					text("webjars/camunda/app/" + application + "/locales/" + language + ".json").replace("\uFEFF", ""))
			.get("labels");
	}

	private static String text(String path) throws IOException {
		return new ClassPathResource("META-INF/resources/" + path).getContentAsString(StandardCharsets.UTF_8);
	}

	private static TreeSet<String> names(JsonNode labels) {
		TreeSet<String> names = new TreeSet<>();
		labels.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static List<String> placeholders(JsonNode label) {
		return PLACEHOLDER.matcher(label.asText())
			.results()
			.map((MatchResult found) -> found.group(1))
			.sorted()
			.toList();
	}

}
