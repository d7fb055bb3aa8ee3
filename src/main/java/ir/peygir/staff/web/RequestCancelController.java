package ir.peygir.staff.web;

import java.util.Locale;
import java.util.Map;

import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.meeting.request.MeetingOffice;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The office cancels a request with a reason that the citizen reads and everybody counts.
 */
@Controller
class RequestCancelController {

	private final MeetingOffice office;

	private final MeetingFile requests;

	private final MeetingStaff staff;

	private final MeetingCases cases;

	private final StaffForms forms;

	RequestCancelController(MeetingOffice office, MeetingFile requests, MeetingStaff staff, MeetingCases cases,
			StaffForms forms) {
		this.office = office;
		this.requests = requests;
		this.staff = staff;
		this.cases = cases;
		this.forms = forms;
	}

	@PostMapping("/staff/meetings/requests/{code}/cancellation")
	String cancel(@PathVariable String code, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		this.staff.mustReceive(member,
				this.requests.officeOf(code).orElseThrow(() -> Problem.unknown("meeting.problem.unknown")));
		try {
			this.office.cancel(code, form.get("reason"), member.id());
			return "redirect:/staff/cases/" + code;
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return this.cases.file(code, member, model, locale);
		}
	}

}
