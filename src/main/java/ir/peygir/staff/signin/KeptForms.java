package ir.peygir.staff.signin;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.shared.Sealer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Carries what was typed over a new sign-in: sealed within the sign-in page, then sealed
 * in the session until its page is shown. It opens for the same account only.
 */
@Component
class KeptForms {

	private static final String CONTEXT = "kept form";

	private static final String ATTRIBUTE = "peygir.kept";

	private final Sealer sealer;

	private final ObjectMapper json;

	KeptForms(Sealer sealer, ObjectMapper json) {
		this.sealer = sealer;
		this.json = json;
	}

	String seal(KeptForm form) {
		return this.sealer.seal(write(form), CONTEXT);
	}

	/** Empty if it is nobody's, another's or tampered with. */
	Optional<KeptForm> open(String sealed, String account) {
		if (sealed == null || sealed.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.json.readValue(this.sealer.open(sealed, CONTEXT), KeptForm.class))
				.filter((form) -> form.account().equals(account));
		}
		catch (IllegalArgumentException | JsonProcessingException ex) {
			return Optional.empty();
		}
	}

	void put(KeptForm form, HttpSession session) {
		session.setAttribute(ATTRIBUTE, seal(form));
	}

	/** Once, on the page where it was typed. */
	Optional<KeptForm> take(HttpServletRequest request, String account) {
		HttpSession session = request.getMethod().equals("GET") ? request.getSession(false) : null;
		if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String sealed)) {
			return Optional.empty();
		}
		Optional<KeptForm> form = open(sealed, account)
			.filter((kept) -> kept.page().split("\\?")[0].equals(request.getRequestURI()));
		form.ifPresent((kept) -> session.removeAttribute(ATTRIBUTE));
		return form;
	}

	String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("no JSON", ex);
		}
	}

}
