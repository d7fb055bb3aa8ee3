package ir.peygir.staff.meeting;

import java.util.Locale;

import ir.peygir.meeting.order.DayDesk;
import ir.peygir.meeting.order.Presence;
import ir.peygir.shared.Problem;
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
 * The list of the day for a telephone in one hand, and for paper.
 */
@Controller
@RequestMapping("/staff/meetings/sessions/{id}/day")
class DayController {

	private final Offices offices;

	private final SessionLines lines;

	private final DayDesk desk;

	private final MessageSource messages;

	DayController(Offices offices, SessionLines lines, DayDesk desk, MessageSource messages) {
		this.offices = offices;
		this.lines = lines;
		this.desk = desk;
		this.messages = messages;
	}

	@GetMapping
	String day(@PathVariable String id, @AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		SessionLine line = mustKeep(id, member, locale);
		return page(line, member, model);
	}

	/**
	 * @param act {@code PRESENT}, {@code LATE}, {@code MISSED}, {@code START} or
	 * {@code END}
	 */
	@PostMapping
	String act(@PathVariable String id, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String act, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		SessionLine line = mustKeep(id, member, locale);
		try {
			DayDesk.Guest guest = apply(id, code, act);
			return "redirect:/staff/meetings/sessions/" + id + "/day#g" + guest.code();
		}
		catch (Problem problem) {
			response.setStatus(problem.status().value());
			model.addAttribute("problem", this.messages.getMessage(problem.key(), problem.arguments(), locale));
			// a known code left in the box would check in that person at the next tap
			model.addAttribute("typed", (problem.status() == HttpStatus.NOT_FOUND) ? code : "");
			return page(line, member, model);
		}
	}

	private DayDesk.Guest apply(String id, String code, String act) {
		return switch (act) {
			case "START" -> this.desk.start(id, code);
			case "END" -> this.desk.end(id, code);
			default -> this.desk.attendance(id, code,
					Presence.parse(act).orElseThrow(() -> Problem.notNow("meeting.day.state")));
		};
	}

	private SessionLine mustKeep(String id, StaffMember member, Locale locale) {
		SessionLine line = this.lines.of(id, locale);
		this.offices.mustKeep(member, line.session().hostCode());
		return line;
	}

	private String page(SessionLine line, StaffMember member, Model model) {
		model.addAttribute("line", line);
		model.addAttribute("day", this.desk.day(line.session().id(), member.id(), member.groups()));
		return "staff/meeting/day";
	}

}
