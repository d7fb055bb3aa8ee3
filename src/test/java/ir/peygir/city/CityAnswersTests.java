package ir.peygir.city;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class CityAnswersTests extends Stories {

	@Autowired
	private TestRestTemplate http;

	@Autowired
	private City city;

	@Test
	void thePlaceOfADistrictsNameLiesInIt() {
		District sixth = this.city.district("06").orElseThrow();
		Map<?, ?> answer = this.http.getForObject("/api/districts?lat={lat}&lon={lon}", Map.class, sixth.label().lat(),
				sixth.label().lon());
		assertThat(answer).isEqualTo(Map.of("districtCode", "06", "alternatives", List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "lat=32.65&lon=51.67, 404", "lat=91&lon=51, 400", "lat=x&lon=51, 400", "lat=NaN&lon=51, 400",
			"lat=35.7, 400", "lat=&lon=, 400" })
	void aPlaceFarAwayIsUnknownAndNonsenseIsMalformed(String query, int status) {
		ResponseEntity<JsonNode> answer = this.http.getForEntity("/api/districts?" + query, JsonNode.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
	}

	@Test
	void unitsAreListedForTheCityOrForADistrict() {
		JsonNode sixth = english("/api/units?district=06");
		assertThat(sixth).hasSize(13).allSatisfy((unit) -> assertThat(unit.get("district").asText()).isEqualTo("06"));
		assertThat(sixth.get(2).toString()).isEqualTo("""
				{"code":"D06-TEC","title":"Technical and Civil Works Department, District 6",\
				"level":"M","district":"06"}""");
		assertThat(english("/api/units")).hasSize(this.city.units(null).size());
		assertThat(this.http.getForEntity("/api/units?district=99", JsonNode.class).getStatusCode())
			.isEqualTo(HttpStatus.NOT_FOUND);
	}

	@Test
	void theMapIsDrawnOnceAndKeptByBrowsers() {
		ResponseEntity<JsonNode> map = this.http.getForEntity("/map/districts.geojson", JsonNode.class);
		JsonNode feature = map.getBody().get("features").get(5);
		assertThat(feature.get("properties").get("title").asText()).isEqualTo("منطقهٔ ۶");
		assertThat(feature.get("properties").get("label")).hasSize(2);
		assertThat(feature.get("geometry").get("type").asText()).endsWith("Polygon");
		assertThat(map.getHeaders().getCacheControl()).isEqualTo("max-age=3600, public");
		RequestEntity<Void> again = RequestEntity.get(URI.create("/map/districts.geojson"))
			.header(HttpHeaders.IF_NONE_MATCH, map.getHeaders().getETag())
			.build();
		assertThat(this.http.exchange(again, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
	}

	private JsonNode english(String path) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
		return this.http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class).getBody();
	}

}
