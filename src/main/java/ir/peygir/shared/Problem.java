package ir.peygir.shared;

import java.io.Serial;
import java.time.Duration;

import org.springframework.http.HttpStatus;

/**
 * Something the caller asked for that cannot be given; the text comes from the message
 * files in the caller's language.
 */
public class Problem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String key;

	private final transient Object[] arguments;

	private final Duration retryAfter;

	private Problem(HttpStatus status, Duration retryAfter, String key, Object... arguments) {
		super(status + " " + key);
		this.status = status;
		this.retryAfter = retryAfter;
		this.key = key;
		this.arguments = arguments;
	}

	/** 404. */
	public static Problem unknown(String key, Object... arguments) {
		return new Problem(HttpStatus.NOT_FOUND, null, key, arguments);
	}

	/** 401: a secret is needed and none was sent. */
	public static Problem secretMissing() {
		return new Problem(HttpStatus.UNAUTHORIZED, null, "problem.secretMissing");
	}

	/** 403: a wrong secret, or not the caller's business. */
	public static Problem forbidden(String key) {
		return new Problem(HttpStatus.FORBIDDEN, null, key);
	}

	/** 409: not possible in this state. */
	public static Problem notNow(String key, Object... arguments) {
		return new Problem(HttpStatus.CONFLICT, null, key, arguments);
	}

	/** 429 with {@code Retry-After}. */
	public static Problem tooMany(Duration retryAfter) {
		return new Problem(HttpStatus.TOO_MANY_REQUESTS, retryAfter, "problem.tooMany");
	}

	public static Problem of(HttpStatus status, String key, Object... arguments) {
		return new Problem(status, null, key, arguments);
	}

	public HttpStatus status() {
		return this.status;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return (this.arguments != null) ? this.arguments.clone() : new Object[0];
	}

	/** How long to wait before the next try, or {@code null}. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
