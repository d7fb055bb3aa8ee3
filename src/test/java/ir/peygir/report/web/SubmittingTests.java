package ir.peygir.report.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.shared.TrackingCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubmittingTests extends WebStories {

	@Test
	void aReceiptSaysAllThatTheContractNames() {
		Answer receipt = post("/api/reports", report()).is(201);
		String code = receipt.text("code");
		assertThat(receipt.names()).containsExactly("code", "secret", "status", "stage", "promisedBy", "trackUrl");
		assertThat(TrackingCode.parse(code)).isPresent();
		assertThat(receipt.header("Location")).isEqualTo("/api/reports/" + code);
		assertThat(receipt.text("status")).isEqualTo("ASSIGNED");
		assertThat(receipt.text("stage")).isEqualTo("WITH_UNIT");
		assertThat(OffsetDateTime.parse(receipt.text("promisedBy")).toInstant())
			.isEqualTo(SUNDAY.plusSeconds(72 * 3600));
		assertThat(receipt.text("trackUrl")).endsWith("/track/" + code + "?s=" + receipt.text("secret"));
		assertThat(receipt.response().headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void everybodyWithTheCodeSeesTheReducedView() {
		String code = post("/api/reports", report()).is(201).text("code");
		Answer view = get("/api/reports/" + code).is(200);
		assertThat(view.names()).containsExactly("code", "kind", "topic", "status", "stage", "unit", "since",
				"promisedBy", "outcome", "voices", "history");
		assertThat(view.json().path("history").get(0).fieldNames()).toIterable()
			.containsExactly("at", "event", "status", "unit");
		assertThat(view.json().path("history").findValuesAsText("event")).containsExactly("REGISTERED", "ASSIGNED");
	}

	@Test
	void whoShowsTheSecretSeesTheWhole() {
		Answer receipt = post("/api/reports", report()).is(201);
		Answer view = get("/api/reports/" + receipt.text("code"), SECRET, receipt.text("secret")).is(200);
		assertThat(view.names()).contains("text", "place", "photos");
		assertThat(view.text("text")).isEqualTo("چالهٔ بزرگی وسط خیابان است.");
		assertThat(view.json().path("place").path("districtCode").asText()).isEqualTo("06");
		assertThat(view.body()).doesNotContain("0912");
	}

	@Test
	void aViewSpeaksTheLanguageOfTheCaller() {
		String code = post("/api/reports", report()).is(201).text("code");
		assertThat(get("/api/reports/" + code, "Accept-Language", "en").text("topic")).isEqualTo("Pothole");
		assertThat(get("/api/reports/" + code).text("topic")).isEqualTo("لکه‌گیری چالهٔ معبر");
	}

	@Test
	void aCodeMayBeWrittenAsPeopleWriteIt() {
		String code = post("/api/reports", report()).is(201).text("code");
		String persian = code.replaceAll("(\\d{4})(?=\\d)", "$1-")
			.chars()
			.map((c) -> (c >= '0' && c <= '9') ? c - '0' + '۰' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		String path = java.net.URLEncoder.encode(persian, java.nio.charset.StandardCharsets.UTF_8);
		assertThat(get("/api/reports/" + path).is(200).text("code")).isEqualTo(code);
	}

	@Test
	void unknownFieldsAreIgnoredAndAKindMayBeWrittenInAnyCase() {
		Answer receipt = post("/api/reports", report("kind", " complaint ", "colour", "blue", "place",
				Map.of("districtCode", "06", "floor", 3), "answers", Map.of("colour", "blue".repeat(2000))))
			.is(201);
		Answer view = get("/api/reports/" + receipt.text("code"), SECRET, receipt.text("secret")).is(200);
		assertThat(view.text("kind")).isEqualTo("COMPLAINT");
	}

	@Test
	void withoutATopicAnOfficerChoosesAndNothingIsPromisedYet() {
		Map<String, Object> unsorted = new HashMap<>(report());
		unsorted.keySet().retainAll(List.of("text", "contact"));
		Answer receipt = post("/api/reports", unsorted).is(201);
		assertThat(receipt.text("status")).isEqualTo("IN_TRIAGE");
		assertThat(receipt.json().path("promisedBy").isNull()).isTrue();
		assertThat(get("/api/reports/" + receipt.text("code")).is(200).json().path("topic").isNull()).isTrue();
	}

	@Test
	void whoStaysAnonymousLeavesNothingBehind() {
		Answer receipt = post("/api/reports", report("anonymous", true)).is(201);
		assertThat(this.database.sql("select count(*) from voice where report_code = ? and contact_id is null")
			.param(receipt.text("code"))
			.query(Long.class)
			.single()).isOne();
		assertThat(this.database.sql("select count(*) from outbound_message where case_code = ?")
			.param(receipt.text("code"))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aMobileNumberMayBeWrittenWithPersianDigits() {
		Answer receipt = post("/api/reports", report("contact", Map.of("mobile", "۰۹۱۲ ۱۲۳ ۴۵۶۷"))).is(201);
		assertThat(this.database.sql("select count(*) from outbound_message where case_code = ?")
			.param(receipt.text("code"))
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void aPointTellsTheDistrict() {
		Answer receipt = post("/api/reports", report("place", Map.of("lat", 35.7128, "lon", 51.4052))).is(201);
		Answer view = get("/api/reports/" + receipt.text("code"), SECRET, receipt.text("secret")).is(200);
		assertThat(view.json().path("place").path("districtCode").asText()).isEqualTo("06");
		assertThat(view.json().path("place").path("lat").asDouble()).isEqualTo(35.7128);
	}

	@Test
	void openReportsNearbyAreFoundAndProtectedOnesAreNot() {
		Map<String, Object> place = Map.of("lat", 35.7301, "lon", 51.4101);
		String code = post("/api/reports", report("place", place)).is(201).text("code");
		String near = "/api/reports/nearby?lat=35.7301&lon=51.4102&topicCode=";
		Answer found = get(near + "RDS-01").is(200);
		assertThat(found.json().get(0).fieldNames()).toIterable()
			.containsExactly("code", "topic", "since", "distance", "voices");
		assertThat(found.json().findValuesAsText("code")).contains(code);
		post("/api/reports", report("topicCode", "BLD-01", "place", place)).is(201);
		assertThat(get(near + "BLD-01").is(200).json()).isEmpty();
	}

}
