package ir.peygir.staff.calls;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ir.peygir.messaging.CallList;
import ir.peygir.report.CallerDesk;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.report.Status;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Looks;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The queue of calls, and one call with its number and what to read out.
 */
@Controller
@RequestMapping("/staff/calls")
class CallsController {

	private static final int SHOWN = 50;

	private final CallList calls;

	private final CaseFile cases;

	private final CallerDesk callers;

	private final Looks looks;

	private final MessageSource messages;

	CallsController(CallList calls, CaseFile cases, CallerDesk callers, Looks looks, MessageSource messages) {
		this.calls = calls;
		this.cases = cases;
		this.callers = callers;
		this.looks = looks;
		this.messages = messages;
	}

	@GetMapping
	String queue(@RequestParam(required = false) String taken, @AuthenticationPrincipal StaffMember member,
			Model model) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		model.addAttribute("waiting", this.calls.waiting(SHOWN));
		model.addAttribute("kept", this.calls.notReached(SHOWN));
		model.addAttribute("count", this.calls.count());
		model.addAttribute("taken", taken != null);
		return "staff/calls";
	}

	@PostMapping("/{id}/take")
	String take(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		try {
			this.calls.take(id, member.id());
			return "redirect:/staff/calls/" + id;
		}
		catch (Problem faster) {
			return "redirect:/staff/calls?taken";
		}
	}

	@GetMapping("/{id}")
	String call(@PathVariable long id, @AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		return page(id, "", Map.of(), member, model);
	}

	/**
	 * @param reply what the citizen answered to the open question, written down for them
	 */
	@PostMapping("/{id}")
	String done(@PathVariable long id, @RequestParam boolean told, @RequestParam(defaultValue = "") String reply,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		try {
			if (!told) {
				this.calls.notReached(id, member.id());
				return "redirect:/staff/calls";
			}
			if (!reply.isBlank()) {
				this.callers.reply(this.calls.dial(id, member.id()).call().code(), reply, member.id());
			}
			this.calls.told(id, member.id());
			return "redirect:/staff/calls";
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, reply, said(invalid.problems().get(0).key(), invalid.problems().get(0).arguments(), locale),
					member, model);
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.CONFLICT || reply.isBlank()) {
				return "redirect:/staff/calls?taken";
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(id, reply, said(problem.key(), problem.arguments(), locale), member, model);
		}
	}

	private Map<String, String> said(String key, Object[] arguments, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		errors.put("reply", this.messages.getMessage(key, arguments, locale));
		return errors;
	}

	private String page(long id, String reply, Map<String, String> errors, StaffMember member, Model model) {
		CallList.Dialled dialled = this.calls.dial(id, member.id());
		this.looks.note(dialled.call().code(), member.id(), Looks.What.NUMBER, Looks.Purpose.CALL);
		CaseView view = this.cases.view(dialled.call().code());
		model.addAttribute("call", dialled.call());
		model.addAttribute("phone", dialled.phone().national());
		model.addAttribute("view", view);
		// other voices of the case are told other things
		boolean question = dialled.call().template().startsWith("question");
		model.addAttribute("asks",
				question && Status.WAITING_FOR_CITIZEN.name().equals(view.status()) && view.reply() == null);
		model.addAttribute("reply", reply);
		model.addAttribute("errors", errors);
		return "staff/call";
	}

}
