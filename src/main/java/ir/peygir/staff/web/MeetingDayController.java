package ir.peygir.staff.web;

import ir.peygir.meeting.order.DayDesk;
import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.Presence;
import ir.peygir.shared.InvalidInput;
import ir.peygir.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The desk on the day of a session: who comes, and when each is received.
 */
@RestController
class MeetingDayController {

	private final DayDesk desk;

	private final OrderDesk orders;

	private final MeetingStaff staff;

	MeetingDayController(DayDesk desk, OrderDesk orders, MeetingStaff staff) {
		this.desk = desk;
		this.orders = orders;
		this.staff = staff;
	}

	@GetMapping("/staff/api/sessions/{id}/day")
	DayDesk.Day day(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
		this.staff.mayRead(member, this.desk.officeOf(id));
		return this.desk.day(id, member.id(), member.groups());
	}

	@PostMapping("/staff/api/sessions/{id}/attendance")
	@ResponseStatus(HttpStatus.CREATED)
	DayDesk.Guest attendance(@PathVariable String id, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String state, @AuthenticationPrincipal StaffMember member) {
		this.staff.mustReceive(member, this.desk.officeOf(id));
		Presence presence = Presence.parse(state).orElseThrow(() -> InvalidInput.of("state", "meeting.day.state"));
		return this.desk.attendance(id, code, presence);
	}

	@PostMapping("/staff/api/sessions/{id}/start")
	@ResponseStatus(HttpStatus.CREATED)
	DayDesk.Guest start(@PathVariable String id, @RequestParam(defaultValue = "") String code,
			@AuthenticationPrincipal StaffMember member) {
		this.staff.mustReceive(member, this.desk.officeOf(id));
		return this.desk.start(id, code);
	}

	@PostMapping("/staff/api/sessions/{id}/end")
	@ResponseStatus(HttpStatus.CREATED)
	DayDesk.Guest end(@PathVariable String id, @RequestParam(defaultValue = "") String code,
			@AuthenticationPrincipal StaffMember member) {
		this.staff.mustReceive(member, this.desk.officeOf(id));
		return this.desk.end(id, code);
	}

	/** The mayor of a host changes. */
	@PostMapping("/staff/api/hosts/{host}/hand-over")
	HandedOver handOver(@PathVariable String host, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal StaffMember member) {
		this.staff.mustKeep(member, host);
		return new HandedOver(this.orders.handOver(host, reason, member.id()));
	}

	/** How many open orders there were. */
	record HandedOver(int orders) {
	}

}
