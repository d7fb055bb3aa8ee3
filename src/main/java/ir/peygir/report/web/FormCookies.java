package ir.peygir.report.web;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.shared.Sealer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What the browser keeps between the steps: the id of the draft, and the contact data,
 * sealed, because no draft may hold them.
 */
@Component
class FormCookies {

	private static final String DRAFT = "peygir-draft";

	private static final String CONTACT = "peygir-contact";

	private static final Duration DRAFT_LIFE = Duration.ofDays(30);

	private static final Duration CONTACT_LIFE = Duration.ofMinutes(30);

	private final Sealer sealer;

	private final ObjectMapper json;

	FormCookies(Sealer sealer, ObjectMapper json) {
		this.sealer = sealer;
		this.json = json;
	}

	Optional<String> draft(HttpServletRequest request) {
		return value(request, DRAFT);
	}

	void keepDraft(String id, HttpServletRequest request, HttpServletResponse response) {
		set(DRAFT, id, DRAFT_LIFE, request, response);
	}

	void forget(HttpServletRequest request, HttpServletResponse response) {
		set(DRAFT, "", Duration.ZERO, request, response);
		forgetContact(request, response);
	}

	void forgetContact(HttpServletRequest request, HttpServletResponse response) {
		set(CONTACT, "", Duration.ZERO, request, response);
	}

	/**
	 * Empty if it was not given, is too old, was tampered with or belongs to another
	 * draft.
	 */
	Optional<YouForm> contact(String draft, HttpServletRequest request) {
		return value(request, CONTACT).flatMap((sealed) -> {
			try {
				return Optional.of(this.json.readValue(this.sealer.open(sealed, "contact " + draft), YouForm.class));
			}
			catch (IllegalArgumentException | JsonProcessingException ex) {
				return Optional.empty();
			}
		});
	}

	void keepContact(String draft, YouForm form, HttpServletRequest request, HttpServletResponse response) {
		try {
			String sealed = this.sealer.seal(this.json.writeValueAsString(form), "contact " + draft);
			set(CONTACT, sealed, CONTACT_LIFE, request, response);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<String> value(HttpServletRequest request, String name) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
			.map(Cookie::getValue)
			.findFirst();
	}

	private static void set(String name, String value, Duration life, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/report")
					.maxAge(life)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
