package ir.peygir.report.web;

import java.io.ByteArrayOutputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, sends the token of the page it saw last,
 * follows nothing by itself.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final WebStories web;

	public final Map<String, String> cookies = new LinkedHashMap<>();

	private String token = "";

	private String address;

	public Browser(WebStories web) {
		this.web = web;
	}

	/** Behind a proxy of ours. */
	public Browser from(String address) {
		this.address = address;
		return this;
	}

	public Answer open(String path) {
		return seen(this.web.get(path, headers()));
	}

	public Answer send(String path, String... namesAndValues) {
		List<String> form = new ArrayList<>(List.of("_csrf=" + encoded(this.token)));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
		}
		return seen(this.web.call("POST", path, BodyPublishers.ofString(String.join("&", form)),
				headers("Content-Type", "application/x-www-form-urlencoded")));
	}

	/** Sends some text and files, as the form with photos does. */
	public Answer upload(String path, String field, byte[][] files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		part(body, "name=\"_csrf\"", this.token.getBytes(StandardCharsets.UTF_8));
		part(body, "name=\"text\"", "این متن می‌ماند".getBytes(StandardCharsets.UTF_8));
		for (byte[] file : files) {
			part(body, "name=\"" + field + "\"; filename=\"a.jpg\"", file);
		}
		body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
		return seen(this.web.call("POST", path, BodyPublishers.ofByteArray(body.toByteArray()),
				headers("Content-Type", "multipart/form-data; boundary=b", "Referer", "http://localhost" + path)));
	}

	private static void part(ByteArrayOutputStream body, String about, byte[] content) {
		body.writeBytes(
				("--b\r\nContent-Disposition: form-data; " + about + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	/** Where a redirect leads. */
	public static String target(Answer answer) {
		return URI.create(answer.is(302).header("Location")).getPath();
	}

	private Answer seen(Answer answer) {
		answer.response().headers().allValues("Set-Cookie").forEach((header) -> {
			HttpCookie cookie = HttpCookie.parse(header).get(0);
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie.getValue());
			}
		});
		Matcher found = TOKEN.matcher(answer.body());
		this.token = found.find() ? found.group(1) : this.token;
		return answer;
	}

	private String[] headers(String... more) {
		List<String> headers = new ArrayList<>(List.of(more));
		headers.addAll(List.of("Accept", "text/html"));
		if (this.address != null) {
			headers.addAll(List.of("X-Forwarded-For", this.address));
		}
		if (!this.cookies.isEmpty()) {
			headers.addAll(List.of("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; "))));
		}
		return headers.toArray(String[]::new);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
