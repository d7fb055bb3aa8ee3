package ir.peygir.staff.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.city.City;
import ir.peygir.engine.OncePerKey;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.shared.FieldErrors;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Files a request for a meeting for a caller, on one page and by keyboard; the receipt is
 * read out, or printed for somebody at the counter.
 */
@Controller
@RequestMapping("/staff/meetings/intake")
class MeetingIntakeController {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("sessionId", "session"),
			Map.entry("contact.mobile", "number"), Map.entry("contact.phone", "number"),
			Map.entry("contact.name", "name"), Map.entry("capacity.role", "role"),
			Map.entry("capacity.principal", "principal"), Map.entry("nationalCode", "national"),
			Map.entry("foreignId", "national"), Map.entry("continues", "earlier"),
			Map.entry("relatedReport", "earlier"));

	private final City city;

	private final SessionBoard sessions;

	private final MeetingIntake intake;

	private final MeetingTracking tracking;

	private final OncePerKey once;

	private final FieldErrors errors;

	private final Links links;

	MeetingIntakeController(City city, SessionBoard sessions, MeetingIntake intake, MeetingTracking tracking,
			OncePerKey once, FieldErrors errors, Links links) {
		this.city = city;
		this.sessions = sessions;
		this.intake = intake;
		this.tracking = tracking;
		this.once = once;
		this.errors = errors;
		this.links = links;
	}

	@GetMapping
	String begin(@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		return page(MeetingIntakeForm.begin(Secret.random().value()), Map.of(), model, locale);
	}

	/** Shows the sessions of the district that was typed. */
	@PostMapping(params = "find")
	String find(MeetingIntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		return page(form, Map.of(), model, locale);
	}

	@PostMapping
	String send(MeetingIntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale,
			HttpServletResponse response) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		String earlier = form.earlierCode();
		MeetingAsk ask = form.ask(earlier != null && this.tracking.exists(earlier), member.id(), locale);
		try {
			MeetingIntake.Receipt receipt = this.once.run("/staff/meetings/intake/" + member.id(), form.key(), form,
					MeetingIntake.Receipt.class, () -> this.intake.submit(ask));
			return receipt(receipt, form, model, locale);
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(form, this.errors.of(invalid, NAMES, locale), model, locale);
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.CONFLICT) {
				throw problem;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(form, Map.of("session", this.errors.of(problem, locale)), model, locale);
		}
	}

	private String receipt(MeetingIntake.Receipt receipt, MeetingIntakeForm form, Model model, Locale locale) {
		model.addAttribute("receipt", receipt);
		model.addAttribute("ticket", receipt.ticket());
		model.addAttribute("groups", new TrackingCode(receipt.code()).grouped().split(" "));
		model.addAttribute("held", this.sessions.session(form.session(), locale));
		model.addAttribute("trackUrl",
				form.isCounter() ? this.links.to("/track/" + receipt.code() + "?s=" + receipt.secret()) : null);
		return "staff/meeting-receipt";
	}

	private String page(MeetingIntakeForm form, Map<String, String> errors, Model model, Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		boolean known = this.city.district(form.districtCode()).isPresent();
		List<SessionBoard.SessionView> open = known ? this.sessions.sessions(form.districtCode(), locale)
			.stream()
			.filter((session) -> session.state() == SessionState.OPEN)
			.toList() : List.of();
		model.addAttribute("open", open);
		model.addAttribute("searched", known);
		return "staff/meeting-intake";
	}

}
