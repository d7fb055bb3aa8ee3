package ir.peygir.staff.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps cookies and fills in forms, as a person at a desk does; follows no redirect by
 * itself.
 */
class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String origin;

	Browser(int port) {
		this.origin = "http://localhost:" + port;
	}

	HttpResponse<String> open(String path) {
		return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").GET());
	}

	HttpResponse<String> call(String path) {
		return send(HttpRequest.newBuilder(at(path)).header("Accept", "application/json").GET());
	}

	HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> signIn(String account, String password) {
		return submit("/staff/sign-in",
				Map.of("account", account, "password", password, "_csrf", token(open("/staff/sign-in"))));
	}

	/** With a form that was sent too late. */
	HttpResponse<String> signIn(String account, String password, HttpResponse<String> page) {
		return submit("/staff/sign-in",
				Map.of("account", account, "password", password, "_csrf", token(page), "kept", value(page, "kept")));
	}

	static String value(HttpResponse<String> page, String field) {
		Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page.body());
		return found.find() ? found.group(1) : "";
	}

	static String token(HttpResponse<String> page) {
		Matcher token = TOKEN.matcher(page.body());
		return token.find() ? token.group(1) : "";
	}

	boolean has(String cookie) {
		return this.cookies.getCookieStore().getCookies().stream().anyMatch((kept) -> kept.getName().equals(cookie));
	}

	static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((location) -> location.replaceFirst("^http://localhost:\\d+", ""))
			.orElse("");
	}

	private URI at(String path) {
		return URI.create(this.origin + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
