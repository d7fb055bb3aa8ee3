package ir.peygir.staff.meeting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.SessionNotices;
import ir.peygir.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an office begins: its sessions, what is late, and what is still owed to citizens.
 */
@Controller
class OfficeController {

	private final Offices offices;

	private final SessionLines lines;

	private final SessionNotices notices;

	private final OrderFile orders;

	OfficeController(Offices offices, SessionLines lines, SessionNotices notices, OrderFile orders) {
		this.offices = offices;
		this.lines = lines;
		this.notices = notices;
		this.orders = orders;
	}

	@GetMapping("/staff/meetings")
	String home(@RequestParam(required = false) String host, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		Host chosen = this.offices.chosen(member, host);
		List<Host> kept = this.offices.kept(member);
		model.addAttribute("hosts", kept);
		model.addAttribute("titles", kept.stream().collect(Collectors.toMap(Host::code, (one) -> one.title(locale))));
		model.addAttribute("host", chosen);
		model.addAttribute("notices",
				this.notices.of(Offices.officer(member))
					.stream()
					.filter((notice) -> chosen == null || notice.hostCode().equals(chosen.code()))
					.toList());
		if (chosen != null) {
			List<StaffOrder> open = this.orders.agenda(chosen.code());
			List<SessionLine> sessions = this.lines.of(chosen, locale);
			model.addAttribute("coming", sessions.stream().filter(SessionLine::isOpen).toList());
			model.addAttribute("past", sessions.stream().filter((one) -> !one.isOpen()).toList());
			model.addAttribute("open", open.size());
			model.addAttribute("late", open.stream().filter(StaffOrder::late).count());
		}
		return "staff/meeting/office";
	}

}
