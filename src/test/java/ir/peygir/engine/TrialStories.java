package ir.peygir.engine;

import java.util.Map;

import ir.peygir.Stories;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Stories about the trial process, told through REST and through the engine's own API.
 */
abstract class TrialStories extends Stories {

	@Autowired
	protected Trial trial;

	@Autowired
	protected ActOnTrial actOnTrial;

	@Autowired
	protected TaskService tasks;

	@Autowired
	protected EngineUser engineUser;

	@Autowired
	private TestRestTemplate rest;

	@BeforeEach
	void staffArrive() {
		this.trial.staffArrive();
		this.actOnTrial.forget();
	}

	protected Answer get(String user, String path) {
		return call(user, HttpMethod.GET, path, null);
	}

	protected Answer post(String user, String path, String json) {
		return call(user, HttpMethod.POST, path, json);
	}

	protected Answer complete(String user, String taskId, Map<String, Object> values) {
		return post(user, "/task/" + taskId + "/complete", variables(values));
	}

	protected static String variables(Map<String, Object> values) {
		StringBuilder json = new StringBuilder();
		values.forEach((name, value) -> json.append(json.isEmpty() ? "" : ",")
			.append("\"%s\":{\"value\":%s}".formatted(name, (value instanceof String) ? "\"" + value + "\"" : value)));
		return "{\"variables\":{" + json + "}}";
	}

	protected Answer call(String user, HttpMethod method, String path, String json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth(user, Trial.PASSWORD);
		if (json != null) {
			headers.setContentType(MediaType.APPLICATION_JSON);
		}
		ResponseEntity<String> answer = this.rest.exchange("/engine-rest" + path, method,
				new HttpEntity<>(json, headers), String.class);
		return new Answer(answer.getStatusCode().value(), (answer.getBody() != null) ? answer.getBody() : "");
	}

	/** What REST answered. */
	protected record Answer(int status, String body) {

		boolean isRefused() {
			return this.status == 403 || this.status == 404;
		}

	}

}
