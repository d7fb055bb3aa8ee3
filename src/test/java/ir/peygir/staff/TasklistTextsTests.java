package ir.peygir.staff;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class TasklistTextsTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	/** It has a banner of the vendor and a sentence that is empty in English too. */
	private static final List<String> EMPTY = List.of("BANNER_CE_EOL_TEXT", "NO_TASK_FORM");

	@Test
	void everyTextOfTasklistIsThereInPersian() throws IOException {
		JsonNode english = labels("en");
		JsonNode persian = labels("fa");
		assertThat(names(english)).hasSizeGreaterThan(400);
		assertThat(names(persian)).isEqualTo(names(english));
		names(persian).stream()
			.filter((name) -> !EMPTY.contains(name))
			.forEach((name) -> assertThat(persian.get(name).asText()).as(name).isNotBlank());
	}

	@Test
	void andNamesTheSameThings() throws IOException {
		JsonNode english = labels("en");
		JsonNode persian = labels("fa");
		names(english).forEach((name) -> assertThat(placeholders(persian.get(name))).as(name)
			.isEqualTo(placeholders(english.get(name))));
	}

	private static JsonNode labels(String language) throws IOException {
		String text = new ClassPathResource(
				"META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		// the vendor's begin with a byte order mark
		return new ObjectMapper().readTree(text.replace("\uFEFF", "")).get("labels");
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
			.collect(Collectors.toList());
	}

}
