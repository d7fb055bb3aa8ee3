package ir.peygir.staff.web;

import ir.peygir.messaging.CallList;
import ir.peygir.staff.CrisisNews;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff begin: what waits, and the way to a case.
 */
@Controller
class StaffHomeController {

	private final Waiting waiting;

	private final Planners planners;

	private final CallList calls;

	private final MeetingStaff meetings;

	private final CrisisNews crises;

	private final AuthorizationService rights;

	StaffHomeController(Waiting waiting, Planners planners, CallList calls, MeetingStaff meetings, CrisisNews crises,
			AuthorizationService rights) {
		this.waiting = waiting;
		this.planners = planners;
		this.calls = calls;
		this.meetings = meetings;
		this.crises = crises;
		this.rights = rights;
	}

	@GetMapping("/staff")
	String home(@RequestParam(required = false) String code, @AuthenticationPrincipal StaffMember member, Model model) {
		model.addAttribute("piles", this.waiting.of(member));
		model.addAttribute("code", code);
		model.addAttribute("works", !StaffGroups.ONLOOKERS.containsAll(member.groups()));
		boolean answersCalls = member.inOneOf(StaffGroups.CALL_TAKERS);
		model.addAttribute("calls", answersCalls ? this.calls.count() : null);
		model.addAttribute("crises", this.crises.isFor(member));
		model.addAttribute("alarms", this.crises.alarms(member));
		model.addAttribute("figures", member.inOneOf(StaffGroups.READERS_OF_FIGURES));
		boolean office = this.meetings.keepsAny(member);
		model.addAttribute("meetings", office);
		model.addAttribute("meetingFigures", office || member.inOneOf(StaffGroups.READERS_OF_MEETINGS));
		model.addAttribute("withheld", member.in(StaffGroups.SUPERVISORS) || member.in(StaffGroups.AUDITORS));
		model.addAttribute("audit", member.in(StaffGroups.AUDITORS) || member.in(StaffGroups.ADMINISTRATORS));
		model.addAttribute("processes", member.inOneOf(StaffGroups.READERS_OF_PROCESSES));
		model.addAttribute("cockpit", mayOpen(member, "cockpit"));
		model.addAttribute("roster", !this.planners.units(member).isEmpty());
		model.addAttribute("calendar", this.planners.all(member));
		model.addAttribute("admin", mayOpen(member, "admin"));
		return "staff/home";
	}

	private boolean mayOpen(StaffMember member, String application) {
		return this.rights.isUserAuthorized(member.id(), member.groups(), Permissions.ACCESS, Resources.APPLICATION,
				application);
	}

}
