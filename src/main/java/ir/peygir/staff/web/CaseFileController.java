package ir.peygir.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.shared.Looks;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The whole case on one page that can be printed.
 */
@Controller
class CaseFileController {

	private static final List<Looks.Purpose> PURPOSES = Arrays.stream(Looks.Purpose.values())
		.filter(Looks.Purpose::isAsked)
		.toList();

	private final CasePages cases;

	private final CaseReaders readers;

	private final MeetingCases meetings;

	private final Looks looks;

	CaseFileController(CasePages cases, CaseReaders readers, MeetingCases meetings, Looks looks) {
		this.cases = cases;
		this.readers = readers;
		this.meetings = meetings;
		this.looks = looks;
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
		return file(code, this.looks.stated(code, reader.id()), reader, model);
	}

	/**
	 * The file of a protected report, for whoever says what for.
	 * @param purpose one of those that a person has to say
	 */
	@PostMapping("/staff/cases/{code}")
	String open(@PathVariable String code, @RequestParam(defaultValue = "") String purpose,
			@AuthenticationPrincipal StaffMember reader, Model model, HttpServletResponse response) {
		Optional<Looks.Purpose> said = PURPOSES.stream().filter((one) -> one.name().equals(purpose)).findFirst();
		if (said.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("missing", true);
		}
		return file(code, said, reader, model);
	}

	private String file(String code, Optional<Looks.Purpose> purpose, StaffMember reader, Model model) {
		// a case that is not for this reader looks like one that does not exist
		if (!this.readers.mayRead(reader, code)) {
			throw Problem.unknown("problem.report.unknown");
		}
		if (this.cases.show(code, reader, model).guarded()) {
			if (purpose.isEmpty()) {
				model.addAttribute("purposes", PURPOSES);
				return "staff/purpose";
			}
			this.looks.note(code, reader.id(), Looks.What.PROTECTED_FILE, purpose.get());
		}
		return "staff/case";
	}

	private boolean mayOpen(StaffMember reader, String code) {
		return this.meetings.mayOpen(reader, code) || this.readers.mayRead(reader, code) && this.cases.exists(code);
	}

}
