package ir.peygir.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.]+)[}(]");

	/**
	 * Text between tags, outside comments; brand names of languages are the exception.
	 */
	private static final Pattern LITERAL = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");

	private static final String SHORT_LINK = "-".repeat(22);

	private static final Set<String> ALLOWED = Set.of("English", "فارسی");

	@ParameterizedTest
	@MethodSource("bundles")
	void everyTextIsThereInBothLanguages(String bundle) {
		assertThat(texts(bundle, "_en")).as(bundle).isEqualTo(texts(bundle, ""));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void textsWithArgumentsHaveTheSameOnesInBothLanguages(String bundle) {
		Properties persian = read(bundle, "");
		Properties english = read(bundle, "_en");
		assertThat(persian.stringPropertyNames())
			.allSatisfy((key) -> assertThat(arguments(english, key)).as(key).isEqualTo(arguments(persian, key)));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void persianTextsKeepToOneOrthography(String bundle) {
		Properties persian = read(bundle, "");
		assertThat(persian.stringPropertyNames()).allSatisfy((key) -> assertThat(persian.getProperty(key)).as(key)
			.doesNotContainPattern("[\u064a\u0643\u0649]|\\p{IsArabic}[?,;]| {2}|می‌باشد|\\bگردید|'"));
	}

	@Test
	void aPersianTextMessageIsOnePart() {
		String time = "۲۲ اردیبهشت، ۱۰:۴۰";
		Map<String, String> first = Map.of("sms.seatOffered", time, "sms.seatReminder", "امروز ۱۰:۴۰", "sms.seatMoved",
				time, "sms.sessionMoved", "۲۲ اردیبهشت ۱۴۰۵", "sms.seatConfirmed", time);
		Map<String, String> second = Map.of("sms.registered", time, "sms.joined", time, "sms.emergencyCall", time,
				"sms.planned", "۲۲ اردیبهشت ۱۴۰۵", "sms.seatOffered", "یکشنبه ساعت ۱۲", "sms.seatReminder", "۲۲",
				"sms.writingPromised", time, "sms.seatReminderCity", "");
		Properties persian = read("messaging", "");
		assertThat(persian.stringPropertyNames()).filteredOn((key) -> key.startsWith("sms."))
			.hasSizeGreaterThan(15)
			.allSatisfy((key) -> assertThat(persian.getProperty(key)
				.replace("{0}", first.getOrDefault(key, "192764350049"))
				.replace("{1}", second.getOrDefault(key, SHORT_LINK))
				.replace("{2}", SHORT_LINK)).as(key).hasSizeLessThanOrEqualTo(70));
	}

	@MethodSource("templates")
	@ParameterizedTest
	void templatesHoldNoTextOfTheirOwn(Path template) {
		String html = read(template).replaceAll("(?s)<!--.*?-->", "");
		assertThat(found(LITERAL, html)).as(template.toString()).isSubsetOf(ALLOWED);
		assertThat(html).as(template.toString()).doesNotContain("style=\"").doesNotContain("onclick");
		assertThat(html.lines().count()).as(template.toString()).isLessThanOrEqualTo(95);
	}

	@MethodSource("templates")
	@ParameterizedTest
	void everyKeyThatATemplateNamesExists(Path template) throws IOException {
		Set<String> known = bundles().stream()
			.flatMap((bundle) -> texts(bundle, "").stream())
			.collect(Collectors.toSet());
		assertThat(known).as(template.toString()).containsAll(found(KEY, read(template)));
	}

	@Test
	void thereAreTemplates() throws IOException {
		assertThat(templates()).hasSizeGreaterThan(15);
	}

	static List<Path> templates() throws IOException {
		try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"));
				Stream<Path> forms = Files.walk(Path.of("forms"))) {
			return Stream
				.concat(pages.filter((path) -> !path.toString().contains("staff")),
						forms.filter((path) -> path.getFileName().toString().contains("-")))
				.filter((path) -> path.toString().endsWith(".html"))
				.toList();
		}
	}

	static List<String> bundles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.contains("_"))
				.map((name) -> name.replace(".properties", ""))
				.sorted()
				.toList();
		}
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(1).strip())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> arguments(Properties texts, String key) {
		return found(Pattern.compile("(\\{\\d})"), texts.getProperty(key, ""));
	}

	private static Set<String> texts(String bundle, String language) {
		return read(bundle, language).stringPropertyNames();
	}

	private static Properties read(String bundle, String language) {
		Properties texts = new Properties();
		String name = "/messages/" + bundle + language + ".properties";
		try (Reader reader = new InputStreamReader(TextsTests.class.getResourceAsStream(name),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path template) {
		try {
			return Files.readString(template);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
