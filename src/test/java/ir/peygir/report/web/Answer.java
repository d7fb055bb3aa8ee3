package ir.peygir.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came back.
 */
public record Answer(HttpResponse<byte[]> response) {

	private static final JsonMapper JSON = new JsonMapper();

	public int status() {
		return this.response.statusCode();
	}

	public String body() {
		return new String(this.response.body(), StandardCharsets.UTF_8);
	}

	public String header(String name) {
		return this.response.headers().firstValue(name).orElse("");
	}

	public JsonNode json() {
		try {
			return JSON.readTree(this.response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(body(), ex);
		}
	}

	public String text(String field) {
		return json().path(field).asText(null);
	}

	public List<String> names() {
		List<String> names = new ArrayList<>();
		json().fieldNames().forEachRemaining(names::add);
		return names;
	}

	/** Is a problem of that status in the form that programs read (RFC 9457). */
	public Answer isProblem(int status) {
		assertThat(status()).as(body()).isEqualTo(status);
		assertThat(header("Content-Type")).startsWith("application/problem+json");
		assertThat(json().path("status").asInt()).isEqualTo(status);
		assertThat(text("detail")).isNotBlank();
		return this;
	}

	public Answer is(int status) {
		assertThat(status()).as(body()).isEqualTo(status);
		return this;
	}

	/** The paths of the fields that were refused. */
	public List<String> fields() {
		List<String> fields = new ArrayList<>();
		json().path("errors").forEach((error) -> {
			assertThat(error.path("message").asText()).isNotBlank().doesNotContain("{");
			fields.add(error.path("field").asText());
		});
		return fields;
	}

	public String messageFor(String field) {
		for (JsonNode error : json().path("errors")) {
			if (error.path("field").asText().equals(field)) {
				return error.path("message").asText();
			}
		}
		return null;
	}

}
