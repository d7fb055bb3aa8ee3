package ir.peygir.shared;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What the browser keeps between the steps of a form: the id of the draft, and who is
 * typing, sealed, because no draft may hold that.
 *
 * @param <T> who, as typed
 */
public final class StepCookies<T> {

	private static final String DRAFT = "peygir-draft";

	private static final String CONTACT = "peygir-contact";

	private static final Duration DRAFT_LIFE = Duration.ofDays(30);

	private static final Duration CONTACT_LIFE = Duration.ofMinutes(30);

	private final String path;

	private final Class<T> type;

	private final Sealer sealer;

	private final ObjectMapper json;

	/**
	 * @param path below which the steps are; forms do not see each other's cookies
	 */
	public StepCookies(String path, Class<T> type, Sealer sealer, ObjectMapper json) {
		this.path = path;
		this.type = type;
		this.sealer = sealer;
		this.json = json;
	}

	public Optional<String> draft(HttpServletRequest request) {
		return value(request, DRAFT);
	}

	public void keepDraft(String id, HttpServletRequest request, HttpServletResponse response) {
		set(DRAFT, id, DRAFT_LIFE, request, response);
	}

	public void forget(HttpServletRequest request, HttpServletResponse response) {
		set(DRAFT, "", Duration.ZERO, request, response);
		forgetContact(request, response);
	}

	public void forgetContact(HttpServletRequest request, HttpServletResponse response) {
		set(CONTACT, "", Duration.ZERO, request, response);
	}

	/**
	 * Empty if it was not given, is too old, was tampered with or belongs to another
	 * draft.
	 */
	public Optional<T> contact(String draft, HttpServletRequest request) {
		return value(request, CONTACT).flatMap((sealed) -> {
			try {
				return Optional.of(this.json.readValue(this.sealer.open(sealed, context(draft)), this.type));
			}
			catch (IllegalArgumentException | JsonProcessingException ex) {
				return Optional.empty();
			}
		});
	}

	public void keepContact(String draft, T form, HttpServletRequest request, HttpServletResponse response) {
		try {
			String sealed = this.sealer.seal(this.json.writeValueAsString(form), context(draft));
			set(CONTACT, sealed, CONTACT_LIFE, request, response);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String context(String draft) {
		return "contact " + draft;
	}

	private static Optional<String> value(HttpServletRequest request, String name) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
			.map(Cookie::getValue)
			.findFirst();
	}

	private void set(String name, String value, Duration life, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path(this.path)
					.maxAge(life)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
