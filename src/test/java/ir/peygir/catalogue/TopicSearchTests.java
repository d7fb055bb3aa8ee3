package ir.peygir.catalogue;

import java.util.List;
import java.util.Map;

import ir.peygir.shared.CsvRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicSearchTests {

	private static final long FIVE_MILLISECONDS = 5_000_000;

	private static TopicSearch search;

	private static List<Topic> topics;

	private static List<Map<String, String>> phrasings;

	@BeforeAll
	static void index() {
		topics = ShippedTopic.all().stream().map(ShippedTopic::topic).toList();
		search = new TopicSearch(ShippedTopic.groups(), topics);
		phrasings = CsvRows.of("catalogue/everyday-words.csv");
	}

	@Test
	void everydayWordsFindTheirTopicAmongTheFirstFive() {
		List<String> missed = phrasings.stream()
			.filter((phrasing) -> !codes(phrasing.get("text")).contains(phrasing.get("code")))
			.map((phrasing) -> phrasing.get("code") + " " + phrasing.get("text"))
			.toList();
		assertThat(phrasings).hasSizeGreaterThan(500);
		assertThat(missed).hasSizeLessThanOrEqualTo(phrasings.size() / 10);
	}

	@Test
	void noEverydayWordsAreCopiedFromTheCatalogue() {
		List<String> synonyms = topics.stream().flatMap((topic) -> topic.synonyms().stream()).toList();
		assertThat(phrasings).extracting((phrasing) -> phrasing.get("text")).doesNotContainAnyElementsOf(synonyms);
	}

	@Test
	void everydayWordsMostlyFindTheirTopicFirst() {
		long first = phrasings.stream()
			.filter((phrasing) -> codes(phrasing.get("text")).indexOf(phrasing.get("code")) == 0)
			.count();
		assertThat(first).isGreaterThan(phrasings.size() * 3L / 4);
	}

	@Test
	void everyTopicIsFoundByItsTitleAndByItsCode() {
		assertThat(topics).allSatisfy((topic) -> {
			assertThat(codes(topic.titleFa())).contains(topic.code());
			assertThat(codes(topic.titleEn())).contains(topic.code());
			assertThat(codes(topic.code())).startsWith(topic.code());
		});
	}

	@ParameterizedTest
	@CsvSource({ "پیاده‌رو شکسته, پیاده رو شکسته", "پیاده‌رو شکسته, پیادهرو شکسته", "لکه‌گیری آسفالت, لكه گيري آسفالت",
			"چاله, چاله‌ها", "چاله, چاله‌ی", "جوی گرفته, جوي گرفته", "چاله ۱۲, چاله 12" })
	void spacesLettersDigitsAndEndingsMakeNoDifference(String one, String other) {
		assertThat(codes(one)).isNotEmpty().first().isEqualTo(codes(other).get(0));
	}

	@ParameterizedTest
	@CsvSource({ "آسفلت چاله, RDS-01", "چاله آسفالتت, RDS-01", "پپل هوایی برقی, STR-01", "فرونشتس خیابان, RDS-02",
			"فرونشست خیابون, RDS-02", "pothoel, RDS-01" })
	void oneSlipOfTheFingerIsForgiven(String typed, String code) {
		assertThat(codes(typed)).contains(code);
	}

	@Test
	void theBeginningOfAWordIsEnoughWhileTyping() {
		assertThat(codes("دست‌اند")).contains("RDS-01");
		assertThat(codes("potho")).startsWith("RDS-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "از به را", "؟!", "qqqqqq", "ززززز" })
	void nothingIsFoundWhereNothingIsSaid(String typed) {
		assertThat(codes(typed)).isEmpty();
	}

	@Test
	void theSameWordsAlwaysGiveTheSameOrder() {
		assertThat(codes("زباله")).hasSize(5).isEqualTo(codes("زباله"));
		assertThat(search.find(null, 5)).isEmpty();
		assertThat(search.find("زباله", 1)).hasSize(1);
	}

	@Test
	void aSearchTakesLessThanFiveMilliseconds() {
		phrasings.forEach((phrasing) -> codes(phrasing.get("text")));
		long[] nanos = phrasings.stream().mapToLong((phrasing) -> nanos(phrasing.get("text"))).sorted().toArray();
		assertThat(nanos[nanos.length / 2]).isLessThan(FIVE_MILLISECONDS);
	}

	private static long nanos(String q) {
		long start = System.nanoTime();
		codes(q);
		return System.nanoTime() - start;
	}

	private static List<String> codes(String q) {
		return search.find(q, 5).stream().map(Topic::code).toList();
	}

}
