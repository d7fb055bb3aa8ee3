package ir.peygir.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.shared.CsvRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTests {

	private static final Set<Kind> ALL = Set.of(Kind.values());

	@ParameterizedTest
	@CsvSource({ "سطل زباله خالی نشده, REQUEST", "از راننده شکایت دارم, COMPLAINT",
			"پیشنهاد می‌کنم اینجا درخت بکارید, SUGGESTION", "يك پيشنهاد دارم, SUGGESTION",
			"می‌خواهم از پاکبان محله تشکر کنم, COMMENDATION",
			"پاکبان ما عالیه؛ دستش درد نکنه. ممنونم ازش, COMMENDATION", "لطفاً چاله را پر کنید. با تشکر, REQUEST",
			"چاله را پر کنید ممنون, REQUEST", "ممنون می‌شم رسیدگی کنید, REQUEST", "یک گله سگ آمده, REQUEST",
			"لطفاً رسیدگی کنید. با سپاس فراوان, REQUEST", "به کندی کار انتقاد دارم, CRITICISM",
			"به نظر من خیابان باید یک‌طرفه شود, OPINION", "I want to complain about the driver, COMPLAINT" })
	void theWordingTellsTheKind(String text, Kind kind) {
		assertThat(KindCues.of(text).filter(ALL::contains).findFirst().orElse(Kind.REQUEST)).isEqualTo(kind);
	}

	@Test
	void theKindNamedFirstCounts() {
		assertThat(KindCues.of("شکایت دارم و پیشنهادم این است")).containsExactly(Kind.COMPLAINT, Kind.SUGGESTION);
		assertThat(KindCues.of(null)).isEmpty();
	}

	@Test
	void kindsAreReadInAnyCase() {
		assertThat(Kind.parse(" complaint ")).contains(Kind.COMPLAINT);
		assertThat(Kind.parse("question")).isEmpty();
		assertThat(Kind.parse(null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "9-12, 2026-12-01, true", "9-12, 2026-11-01, false", "11-2, 2026-04-30, true",
			"11-2, 2026-02-01, true", "11-2, 2026-07-01, false", "7, 2026-10-01, true", "'', 2026-12-01, false" })
	void aSeasonIsCountedInJalaliMonths(String season, LocalDate day, boolean in) {
		assertThat(topic(season).inSeason(day)).isEqualTo(in);
	}

	@Test
	void everyShippedTopicIsComplete() {
		List<Topic> topics = ShippedTopic.all().stream().map(ShippedTopic::topic).toList();
		assertThat(topics.stream().map(Topic::code).collect(Collectors.toSet())).hasSameSizeAs(topics);
		assertThat(topics).allSatisfy((topic) -> {
			assertThat(topic.kinds()).isNotEmpty();
			assertThat(topic.outside()).isEqualTo("X".equals(topic.level()));
			assertThat(topic.unit().isEmpty()).isEqualTo(topic.outside());
			assertThat(topic.sla().isEmpty()).isEqualTo(topic.outside());
			assertThat(topic.priority()).isBetween(1, 4);
			assertThat(topic.synonyms()).hasSizeGreaterThanOrEqualTo(5);
			assertThat(topic.outside() && topic.guidanceFa().isEmpty()).isFalse();
			assertThat(topic.emergency() && topic.hotline().isEmpty()).isFalse();
		});
		assertThat(topics.stream().flatMap((topic) -> topic.questions().stream()))
			.allSatisfy((question) -> assertThat(question.options().isEmpty())
				.isEqualTo(question.type() != Question.Type.CHOICE));
	}

	@Test
	void sevenHundredTopicsAreToldApartByTheirTitlesInBothLanguages() {
		List<Topic> topics = ShippedTopic.all().stream().map(ShippedTopic::topic).toList();
		assertThat(topics).hasSize(700);
		assertThat(topics).extracting(Topic::titleFa).doesNotHaveDuplicates();
		assertThat(topics).extracting(Topic::titleEn).doesNotHaveDuplicates();
		assertThat(topics).flatExtracting(Topic::results)
			.hasSizeGreaterThan(100)
			.allSatisfy((result) -> assertThat(result.labelEn()).isNotBlank());
	}

	@Test
	void everyTopicIsSomebodysDuty() {
		Set<String> units = CsvRows.of("city/organisations.csv")
			.stream()
			.map((unit) -> unit.get("code"))
			.collect(Collectors.toSet());
		CsvRows.of("city/departments.csv").forEach((department) -> units.add(department.get("kind")));
		assertThat(ShippedTopic.all().stream().map(ShippedTopic::topic).filter((topic) -> !topic.outside()))
			.allSatisfy((topic) -> assertThat(units).contains(topic.unit()));
	}

	@Test
	void whatIsSaidOfResultsIsSaidOfTopicsThatAreOffered() {
		Set<String> codes = ShippedTopic.all().stream().map((topic) -> topic.row().code()).collect(Collectors.toSet());
		assertThat(CsvRows.of("catalogue/results.csv"))
			.allSatisfy((row) -> assertThat(codes).contains(row.get("topic")));
	}

	private static Topic topic(String season) {
		return new Topic("CLN-27", 1, "CLN", "", "", Arrays.asList(Kind.REQUEST), "SRV", "N", "24h", 2, false, false,
				true, false, true, true, season, List.of(), "", "", List.of(), List.of(), List.of());
	}

}
