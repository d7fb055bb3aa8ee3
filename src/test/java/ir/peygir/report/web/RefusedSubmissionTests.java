package ir.peygir.report.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;
import ir.peygir.city.DistrictMatch;
import ir.peygir.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RefusedSubmissionTests extends WebStories {

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private City city;

	static Stream<Arguments> wrong() {
		return Stream.of(refused("topicCode", "topicCode", "XYZ-99"), refused("topicCode", "topicCode", "\u0000"),
				refused("topicCode", "topicCode", "EXT-01"), refused("kind", "kind", "COMMENDATION"),
				refused("kind", "kind", "WISH"), refused("text", "text", "  \u200f\n"), refused("text", "text", null),
				refused("text", "text", "ن".repeat(4001)), refused("place.districtCode", "place", null),
				refused("place.districtCode", "place", Map.of("address", "خیابان")),
				refused("place.districtCode", "place", Map.of("districtCode", "23")),
				refused("place.lat", "place", Map.of("lat", 35.7)),
				refused("place.lat", "place", Map.of("lat", 32.65, "lon", 51.66)),
				refused("place.districtCode", "place", Map.of("lat", 35.7128, "lon", 51.4052, "districtCode", "01")),
				refused("place.lat", "place", Map.of("lat", 95, "lon", 51.4)),
				refused("place.lat", "place", Map.of("lat", "NaN", "lon", 51.4)),
				refused("place.lat", "place", Map.of("lat", 35.7, "lon", "Infinity")),
				refused("place.nahiyeh", "place", Map.of("districtCode", "06", "nahiyeh", 7)),
				refused("place.nahiyeh", "place", Map.of("districtCode", "06", "nahiyeh", -1)),
				refused("place.address", "place", Map.of("districtCode", "06", "address", "ن".repeat(501))),
				refused("contact.mobile", "contact", null), refused("contact.mobile", "contact", Map.of("name", "ن")),
				refused("contact.mobile", "contact", Map.of("mobile", "02112345678")),
				refused("contact.mobile", "contact", Map.of("mobile", "02188776655")),
				refused("contact.phone", "contact", Map.of("phone", "12")),
				refused("contact.phone", "contact", Map.of("mobile", "09121230000", "phone", "09351230000")),
				refused("contact.email", "contact", Map.of("mobile", "09121230000", "email", "no address")),
				refused("contact.email", "contact",
						Map.of("mobile", "09121230000", "email", "a@" + "b".repeat(5000) + ".ir")),
				refused("contact.name", "contact", Map.of("mobile", "09121230000", "name", "ن".repeat(101))));
	}

	private static Arguments refused(String field, String changed, Object value) {
		return arguments(field, report(changed, value));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("wrong")
	void whatIsWrongIsNamedByItsPath(String field, Map<String, Object> body) {
		long before = reports();
		Answer refused = post("/api/reports", body).isProblem(422);
		assertThat(refused.fields()).containsExactly(field);
		assertThat(reports()).isEqualTo(before);
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		Answer refused = post("/api/reports", "{}").isProblem(422);
		assertThat(refused.fields()).containsExactlyInAnyOrder("text", "contact.mobile");
	}

	@Test
	void aMessageSpeaksPersianUnlessTheCallerAsksForEnglish() {
		Object body = report("text", "");
		assertThat(post("/api/reports", body).messageFor("text")).isEqualTo("شرح پیام را بنویسید.");
		assertThat(post("/api/reports", body, "Accept-Language", "de").messageFor("text"))
			.isEqualTo("شرح پیام را بنویسید.");
		Answer english = post("/api/reports", body, "Accept-Language", "en-GB,fa;q=0.5");
		assertThat(english.messageFor("text")).isEqualTo("Describe it in a few words.");
		assertThat(english.text("detail")).isEqualTo("Please correct a few things.");
	}

	@Test
	void whatIsNotTheCitysDutyIsRefusedWithGuidance() {
		String guidance = this.catalogue.topic("EXT-04").orElseThrow().guidanceEn();
		Answer refused = post("/api/reports", report("topicCode", "EXT-04"), "Accept-Language", "en").isProblem(422);
		assertThat(refused.messageFor("topicCode")).startsWith("This is not the city's duty.").endsWith(guidance);
	}

	@Test
	void theTopicsQuestionsHaveToBeAnswered() {
		Map<String, Object> escalator = report("topicCode", "STR-01");
		assertThat(post("/api/reports", escalator).isProblem(422).fields()).containsExactly("answers.device");
		escalator.put("answers", Map.of("device", "stairs"));
		assertThat(post("/api/reports", escalator).isProblem(422).fields()).containsExactly("answers.device");
		escalator.put("answers", Map.of("device", "lift"));
		post("/api/reports", escalator).is(201);
	}

	@Test
	void aNumberHasToBeOne() {
		Map<String, Object> answers = Map.of("treeCount", "چند تا", "applicant", "owner");
		assertThat(post("/api/reports", report("topicCode", "GRN-05", "answers", answers)).isProblem(422).fields())
			.containsExactly("answers.treeCount");
	}

	@Test
	void someTopicsNeedToKnowWhoAsks() {
		Map<String, Object> tax = report("topicCode", "FIN-01", "anonymous", true, "answers",
				Map.of("renewalCode", "11-1"));
		tax.put("kind", "COMPLAINT");
		assertThat(post("/api/reports", tax).isProblem(422).fields()).containsExactly("anonymous");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"x\"", "{\"place\": 5}", "{\"place\": {\"lat\": \"north\"}}",
			"{\"text\": {\"a\": 1}}", "{\"answers\": [1]}", "{\"anonymous\": \"perhaps\"}", "null" })
	void whatCannotBeReadIsMalformed(String body) {
		assertThat(post("/api/reports", body).isProblem(400).text("detail"))
			.isEqualTo("درخواست خوانده نشد؛ شکل آن درست نیست.");
		assertThat(post("/api/reports", body, "Accept-Language", "en").isProblem(400).text("detail"))
			.isEqualTo("The request could not be read; its form is not right.");
	}

	@Test
	void onlyJsonIsTaken() {
		call("POST", "/api/reports", BodyPublishers.ofString("text=hello"), "Content-Type",
				"application/x-www-form-urlencoded")
			.isProblem(415);
		assertThat(call("POST", "/api/reports", BodyPublishers.ofString("hello"), "Content-Type", "text/plain")
			.isProblem(415)
			.text("detail")).isEqualTo("این نوع داده پذیرفته نمی‌شود.");
	}

	@Test
	void aDistrictNextToThePointIsTaken() {
		GeoPoint border = java.util.stream.IntStream.range(0, 4000)
			.mapToObj((step) -> new GeoPoint(35.7128, 51.38 + step * 0.0002))
			.filter((point) -> !alternatives(point).isEmpty())
			.findFirst()
			.orElseThrow();
		Map<String, Object> place = Map.of("lat", border.lat(), "lon", border.lon(), "districtCode",
				alternatives(border).get(0));
		post("/api/reports", report("place", place)).is(201);
	}

	private List<String> alternatives(GeoPoint point) {
		return this.city.districtOf(point)
			.filter((match) -> match.code() != null)
			.map(DistrictMatch::alternatives)
			.orElse(List.of());
	}

	@Test
	void theFrameworksRefusalsSpeakTheCallersLanguageToo() {
		assertThat(get("/api/nothing").isProblem(404).text("detail")).isEqualTo("پیدا نشد.");
		assertThat(get("/api/nothing", "Accept-Language", "en").text("detail")).isEqualTo("Not found.");
		Answer method = call("PUT", "/api/reports", BodyPublishers.noBody()).isProblem(405);
		assertThat(method.text("detail")).isEqualTo("این نشانی چنین درخواستی نمی‌پذیرد.");
		assertThat(method.header("Allow")).contains("POST");
		assertThat(get("/api/topics", "Accept", "image/png").isProblem(406).text("detail"))
			.isEqualTo("پاسخ به شکلی که خواسته‌اید آماده نمی‌شود.");
	}

	@Test
	void otherMethodsAreNotAllowed() {
		call("PUT", "/api/reports", BodyPublishers.noBody()).isProblem(405);
		call("DELETE", "/api/reports/192764350049", BodyPublishers.noBody()).isProblem(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "192764350048", "192764350049", "1", "abc", "%20", "%3Cscript%3E" })
	void aCodeThatNoReportHasIsNotFound(String code) {
		assertThat(get("/api/reports/" + code).isProblem(404).text("detail")).isEqualTo("پیامی با این کد پیدا نشد.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lat=35.7", "lat=x&lon=51&topicCode=RDS-01", "lat=95&lon=51&topicCode=RDS-01",
			"lat=NaN&lon=51&topicCode=RDS-01" })
	void nearbyNeedsATopicAndAPoint(String query) {
		get("/api/reports/nearby?" + query).isProblem(400);
	}

	@Test
	void nearbyKnowsNothingOfTopicsThatDoNotExist() {
		for (String topic : List.of("XYZ-1", "%00", "%27")) {
			assertThat(get("/api/reports/nearby?lat=35.7&lon=51.4&topicCode=" + topic).is(200).json()).isEmpty();
		}
	}

}
