package ir.peygir.report.web;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.StepCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * What the browser keeps between the steps of a report.
 */
@Component
class FormCookies {

	private final StepCookies<YouForm> cookies;

	FormCookies(Sealer sealer, ObjectMapper json) {
		this.cookies = new StepCookies<>("/report", YouForm.class, sealer, json);
	}

	Optional<String> draft(HttpServletRequest request) {
		return this.cookies.draft(request);
	}

	void keepDraft(String id, HttpServletRequest request, HttpServletResponse response) {
		this.cookies.keepDraft(id, request, response);
	}

	void forget(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.forget(request, response);
	}

	void forgetContact(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.forgetContact(request, response);
	}

	Optional<YouForm> contact(String draft, HttpServletRequest request) {
		return this.cookies.contact(draft, request);
	}

	void keepContact(String draft, YouForm form, HttpServletRequest request, HttpServletResponse response) {
		this.cookies.keepContact(draft, form, request, response);
	}

}
