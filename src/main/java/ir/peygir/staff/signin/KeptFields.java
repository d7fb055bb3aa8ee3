package ir.peygir.staff.signin;

import java.util.List;
import java.util.Map;

import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Hands a page of staff what was typed there before the session ran out.
 */
@ControllerAdvice(basePackageClasses = StaffMember.class)
class KeptFields {

	private final KeptForms forms;

	KeptFields(KeptForms forms) {
		this.forms = forms;
	}

	@ModelAttribute("begun")
	Begun begun(HttpServletRequest request, @AuthenticationPrincipal StaffMember member) {
		// parts of a page that scripts ask for have no place for it
		if (member == null || !Paths.page(request)) {
			return null;
		}
		return this.forms.take(request, member.id())
			.map((form) -> new Begun(form.action(), form.fields(), this.forms.write(form.fields()), form.files()))
			.orElse(null);
	}

	/**
	 * @param json the same fields for the script
	 */
	record Begun(String action, Map<String, List<String>> fields, String json, List<String> files) {
	}

}
