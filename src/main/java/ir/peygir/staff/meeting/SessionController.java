package ir.peygir.staff.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import ir.peygir.staff.web.StaffNames;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One session of an office, and what may be changed about it: each change on a page of
 * its own that says first who is told.
 */
@Controller
@RequestMapping("/staff/meetings/sessions/{id}")
class SessionController {

	private static final Set<String> CHANGES = Set.of("move", "cancellation", "absence");

	private final Offices offices;

	private final SessionLines lines;

	private final SessionDesk desk;

	private final SeatDesk seats;

	private final StaffForms forms;

	private final StaffNames names;

	SessionController(Offices offices, SessionLines lines, SessionDesk desk, SeatDesk seats, StaffForms forms,
			StaffNames names) {
		this.offices = offices;
		this.lines = lines;
		this.desk = desk;
		this.seats = seats;
		this.forms = forms;
		this.names = names;
	}

	@GetMapping
	String session(@PathVariable String id, @RequestParam(required = false) String done,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		show(id, member, model, locale);
		this.forms.done(done, "meetings", CHANGES, model, locale);
		model.addAttribute("seats", this.seats.seats(id));
		List<SessionDesk.Line> history = this.desk.history(id);
		model.addAttribute("history", history);
		model.addAttribute("names", this.names
			.of(history.stream().map(SessionDesk.Line::who).filter(Objects::nonNull).distinct().toList()));
		return "staff/meeting/session";
	}

	@GetMapping("/{change:move|cancellation|absence}")
	String change(@PathVariable String id, @PathVariable String change, @AuthenticationPrincipal StaffMember member,
			Model model, Locale locale) {
		return page(id, change, member, model, locale);
	}

	@PostMapping("/{change:move|cancellation|absence}")
	String change(@PathVariable String id, @PathVariable String change, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		this.offices.mustKeep(member, this.lines.of(id, locale).session().hostCode());
		try {
			apply(id, change, form, member);
			return "redirect:/staff/meetings/sessions/" + id + "?done=" + change;
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(id, change, member, model, locale);
		}
	}

	private void apply(String id, String change, Map<String, String> form, StaffMember member) {
		String reason = form.get("reason");
		switch (change) {
			case "move" ->
				this.desk.move(id, TypedTime.day(form.get("day")).orElse(null), reason, Offices.officer(member));
			case "cancellation" -> this.desk.cancel(id, reason, Offices.officer(member));
			default -> this.desk.absence(id, form.get("standIn"), reason, Offices.officer(member));
		}
	}

	private String page(String id, String change, StaffMember member, Model model, Locale locale) {
		SessionLine line = show(id, member, model, locale);
		if (!line.isOpen()) {
			throw Problem.notNow("meeting.session.over");
		}
		model.addAttribute("change", change);
		return "staff/meeting/change";
	}

	private SessionLine show(String id, StaffMember member, Model model, Locale locale) {
		SessionLine line = this.lines.of(id, locale);
		this.offices.mustKeep(member, line.session().hostCode());
		model.addAttribute("line", line);
		return line;
	}

}
