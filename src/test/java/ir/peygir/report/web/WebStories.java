package ir.peygir.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ir.peygir.report.CaseStory;
import ir.peygir.report.ReportStories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stories told from outside, over HTTP as it is: no redirect followed, no cookie kept.
 */
public abstract class WebStories extends ReportStories {

	public static final String SECRET = "X-Peygir-Secret";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	protected JdbcClient database;

	/** A pothole as a program sends it; names and values of fields to change follow. */
	static Map<String, Object> report(Object... changes) {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("kind", "REQUEST");
		report.put("topicCode", "RDS-01");
		report.put("text", "چالهٔ بزرگی وسط خیابان است.");
		report.put("place", Map.of("districtCode", "06"));
		report.put("contact", Map.of("mobile", "09121230000"));
		for (int i = 0; i < changes.length; i += 2) {
			report.put((String) changes[i], changes[i + 1]);
		}
		return report;
	}

	public static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Answer get(String path, String... headers) {
		return call("GET", path, BodyPublishers.noBody(), headers);
	}

	public Answer post(String path, Object body, String... headers) {
		String text = (body instanceof String raw) ? raw : json(body);
		String[] all = new String[headers.length + 2];
		System.arraycopy(headers, 0, all, 2, headers.length);
		all[0] = "Content-Type";
		all[1] = "application/json";
		return call("POST", path, BodyPublishers.ofString(text), all);
	}

	/** An action of the citizen who knows the secret. */
	Answer act(CaseStory story, String action, Object body) {
		return post("/api/reports/" + story.code() + "/" + action, body, SECRET, story.secret());
	}

	public Answer call(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	long reports() {
		return this.database.sql("select count(*) from report").query(Long.class).single();
	}

}
