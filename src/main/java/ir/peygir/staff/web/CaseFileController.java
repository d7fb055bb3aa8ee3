package ir.peygir.staff.web;

import java.util.Locale;
import java.util.Optional;

import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The whole case on one page that can be printed.
 */
@Controller
class CaseFileController {

	private final CasePages cases;

	private final CaseReaders readers;

	private final MeetingCases meetings;

	CaseFileController(CasePages cases, CaseReaders readers, MeetingCases meetings) {
		this.cases = cases;
		this.readers = readers;
		this.meetings = meetings;
	}

	/** From the search box: whatever a person types as a tracking code. */
	@GetMapping("/staff/cases")
	String find(@RequestParam(defaultValue = "") String code, @AuthenticationPrincipal StaffMember reader,
			RedirectAttributes home) {
		Optional<TrackingCode> found = TrackingCode.parse(code).filter((known) -> mayOpen(reader, known.digits()));
		if (found.isPresent()) {
			return "redirect:/staff/cases/" + found.get().digits();
		}
		home.addAttribute("code", code.strip());
		return "redirect:/staff";
	}

	@GetMapping("/staff/cases/{code}")
	String file(@PathVariable String code, @AuthenticationPrincipal StaffMember reader, Model model, Locale locale) {
		if (this.meetings.exists(code)) {
			return this.meetings.file(code, reader, model, locale);
		}
		// a case that is not for this reader looks like one that does not exist
		if (!this.readers.mayRead(reader, code)) {
			throw Problem.unknown("problem.report.unknown");
		}
		this.cases.show(code, reader, model);
		return "staff/case";
	}

	private boolean mayOpen(StaffMember reader, String code) {
		return this.meetings.mayOpen(reader, code) || this.readers.mayRead(reader, code) && this.cases.exists(code);
	}

}
