package ir.peygir.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class TopicAnswersTests extends Stories {

	@Autowired
	private TestRestTemplate http;

	@Autowired
	private Catalogue catalogue;

	@Test
	void topicsAreFoundBestFirstAndFiveUnlessAskedOtherwise() {
		assertThat(get("/api/topics?q=چاله", "fa").get(0).get("code").asText()).isEqualTo("RDS-01");
		assertThat(get("/api/topics?q=زباله", "fa")).hasSize(5);
		assertThat(get("/api/topics?q=زباله&limit=2", "fa")).hasSize(2);
		assertThat(get("/api/topics?q=qqqqqq", "fa")).isEmpty();
	}

	@Test
	void withoutWordsAllComeInCatalogueOrder() {
		assertThat(get("/api/topics", "fa")).hasSize(this.catalogue.all().size())
			.first()
			.satisfies((topic) -> assertThat(topic.get("code").asText()).isEqualTo("CLN-01"));
		assertThat(get("/api/topics?q=&limit=3", "fa")).hasSize(3);
	}

	@Test
	void aTopicSpeaksTheLanguageOfTheCaller() {
		JsonNode topic = get("/api/topics/ANM-03", "en");
		assertThat(topic.get("title").asText()).isEqualTo(this.catalogue.topic("ANM-03").orElseThrow().titleEn());
		assertThat(topic.get("group").asText()).isEqualTo("Urban animals and environmental health");
		assertThat(topic.get("field").asText()).isEqualTo("Urban services and environment");
		JsonNode question = topic.get("questions").get(0);
		assertThat(question.get("label").asText()).isEqualTo("Which animal is it?");
		assertThat(question.get("options").get(0).toString()).isEqualTo("{\"value\":\"dog\",\"label\":\"Dog\"}");
		assertThat(get("/api/topics/ANM-03", "fa").get("title").asText())
			.isEqualTo(this.catalogue.topic("ANM-03").orElseThrow().titleFa());
	}

	@Test
	void aTopicSaysAllThatTheContractNames() {
		assertThat(get("/api/topics/RDS-02", "fa").fieldNames()).toIterable()
			.containsExactly("code", "title", "group", "field", "kinds", "emergency", "protected", "anonymousAllowed",
					"outside", "needsPlace", "evidence", "sla", "hotline", "guidance", "questions");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "51", "-1", "x", "1.5" })
	void aLimitOutOfBoundsIsMalformed(String limit) {
		assertThat(problem("/api/topics?q=چاله&limit=" + limit)).isEqualTo(HttpStatus.BAD_REQUEST);
	}

	@Test
	void anUnknownTopicIsNotFound() {
		assertThat(problem("/api/topics/RDS-99")).isEqualTo(HttpStatus.NOT_FOUND);
	}

	private HttpStatus problem(String path) {
		ResponseEntity<JsonNode> answer = this.http.getForEntity(path, JsonNode.class);
		assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
		return (HttpStatus) answer.getStatusCode();
	}

	private JsonNode get(String path, String language) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
		return this.http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class).getBody();
	}

}
