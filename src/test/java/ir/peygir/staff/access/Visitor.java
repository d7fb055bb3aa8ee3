package ir.peygir.staff.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody of one role, signed in once, who tries addresses.
 */
class Visitor {

	static final String PASSWORD = "demo";

	private static final String FILE = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
			+ "Content-Type: image/jpeg\r\n\r\nno picture\r\n--cut--\r\n";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private final String origin;

	private final String account;

	private String token;

	/**
	 * @param account {@code null} for somebody who is not signed in
	 */
	Visitor(int port, String account) throws IOException, InterruptedException {
		this.origin = "http://localhost:" + port;
		this.account = account;
		this.token = token("/staff/sign-in");
		if (account != null) {
			HttpResponse<String> in = send(form("/staff/sign-in", "account=" + account + "&password=" + PASSWORD));
			if (in.statusCode() != 302 || in.headers().firstValue("Location").orElse("").contains("sign-in")) {
				throw new AssertionError(account + " is not let in: " + in.statusCode());
			}
			this.token = token("/staff");
			send(HttpRequest.newBuilder(at("/camunda/app/welcome/default/")).header("Accept", "text/html").GET());
		}
	}

	HttpResponse<String> tries(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html, application/json");
		if (path.startsWith("/engine-rest") && this.account != null) {
			request.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString((this.account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
		}
		if (path.startsWith("/camunda")) {
			this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
				.map(HttpCookie::getValue)
				.findFirst()
				.ifPresent((one) -> request.header("X-XSRF-TOKEN", one));
		}
		if (method.equals("GET")) {
			return send(request.GET());
		}
		boolean file = path.endsWith("/evidence") || path.endsWith("/photos");
		if (!file && (path.startsWith("/engine-rest") || path.startsWith("/camunda") || path.startsWith("/api/"))) {
			return send(
					request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
		}
		if (file) {
			return send(HttpRequest.newBuilder(at(path + "?_csrf=" + this.token))
				.header("Accept", "application/json")
				.header("Content-Type", "multipart/form-data; boundary=cut")
				.POST(BodyPublishers.ofString(FILE)));
		}
		if (path.startsWith("/staff/tasks/") && path.contains("/preview")) {
			return send(form(path, body).setHeader("Content-Type", "application/json"));
		}
		return send(form(path, "").method(method, BodyPublishers.ofString("")));
	}

	private HttpRequest.Builder form(String path, String fields) {
		return HttpRequest.newBuilder(at(path + (path.contains("?") ? "&" : "?") + "_csrf=" + this.token))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html, application/json")
			.POST(BodyPublishers.ofString(fields));
	}

	private String token(String page) throws IOException, InterruptedException {
		Matcher found = TOKEN
			.matcher(send(HttpRequest.newBuilder(at(page)).header("Accept", "text/html").GET()).body());
		return found.find() ? found.group(1) : "";
	}

	private URI at(String path) {
		return URI.create(this.origin + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
