package ir.peygir.staff.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes orders with their scans from the receiving office, and evidence and extensions
 * from the unit that has an order in hand.
 */
@RestController
class MeetingOrderController {

	private static final Set<String> READERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.AUDITORS,
			StaffGroups.ADMINISTRATORS);

	private static final Set<String> JUDGES = Set.of(StaffGroups.SUPERVISORS, StaffGroups.ADMINISTRATORS);

	private final OrderEntry entry;

	private final OrderFile file;

	private final OrderDesk desk;

	private final MeetingStaff staff;

	MeetingOrderController(OrderEntry entry, OrderFile file, OrderDesk desk, MeetingStaff staff) {
		this.entry = entry;
		this.file = file;
		this.desk = desk;
		this.staff = staff;
	}

	@GetMapping("/staff/api/meetings/{code}/orders")
	List<StaffOrder> orders(@PathVariable String code, @AuthenticationPrincipal StaffMember member) {
		this.staff.mayRead(member, this.entry.officeOf(code));
		return this.file.ordersOf(code);
	}

	// all at once: a list would be cut at the commas of a cover
	@PostMapping("/staff/api/meetings/{code}/orders")
	@ResponseStatus(HttpStatus.CREATED)
	Added add(@PathVariable String code, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(required = false) MultipartFile scan, @AuthenticationPrincipal StaffMember member)
			throws IOException {
		this.staff.mustReceive(member, this.entry.officeOf(code));
		return new Added(this.entry.add(code, form(form), this.staff.bytes(scan), form.get("cover"), member.id()));
	}

	@PostMapping("/staff/api/orders/{id}")
	StaffOrder correct(@PathVariable long id, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(required = false) MultipartFile scan, @AuthenticationPrincipal StaffMember member)
			throws IOException {
		mustFollow(member, id);
		this.entry.correct(id, form(form), this.staff.bytes(scan), form.get("cover"), member.id());
		return this.file.order(id);
	}

	@DeleteMapping("/staff/api/orders/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		mustFollow(member, id);
		this.entry.remove(id);
	}

	@PostMapping("/staff/api/orders/{id}/evidence")
	@ResponseStatus(HttpStatus.CREATED)
	Photo evidence(@PathVariable long id, @RequestParam(name = "file", required = false) MultipartFile picture,
			@AuthenticationPrincipal StaffMember member) throws IOException {
		mustWorkOn(member, this.file.order(id));
		byte[] bytes = this.staff.bytes(picture);
		if (bytes == null) {
			throw InvalidInput.of("file", "photo.required");
		}
		return this.desk.addEvidence(id, bytes, member.id());
	}

	@PostMapping("/staff/api/orders/{id}/extension")
	@ResponseStatus(HttpStatus.CREATED)
	StaffOrder extend(@PathVariable long id, @RequestParam(defaultValue = "") String dueBy,
			@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal StaffMember member) {
		mustWorkOn(member, this.file.order(id));
		this.desk.extend(id, dueBy, reason, member.id());
		return this.file.order(id);
	}

	@GetMapping("/staff/api/orders/withheld")
	List<StaffOrder> withheld(@AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(READERS);
		return this.file.withheld();
	}

	@PostMapping("/staff/api/orders/{id}/withholding")
	@ResponseStatus(HttpStatus.CREATED)
	StaffOrder judge(@PathVariable long id, @RequestParam boolean approved,
			@AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(JUDGES);
		this.desk.judgeWithholding(id, approved, member.id());
		return this.file.order(id);
	}

	private void mustFollow(StaffMember member, long id) {
		this.staff.mustReceive(member, this.file.order(id).mayorGroup());
	}

	private void mustWorkOn(StaffMember member, StaffOrder order) {
		boolean unit = order.unitGroup() != null && member.in(order.unitGroup());
		if (!unit && !member.in(order.mayorGroup()) && !member.in(StaffGroups.ADMINISTRATORS)) {
			throw Problem.unknown("meeting.order.unknown");
		}
		this.staff.acts(member, unit ? order.unitGroup() : order.mayorGroup());
	}

	private static OrderForm form(MultiValueMap<String, String> form) {
		return new OrderForm(form.getFirst("kind"), form.getFirst("text"), form.getFirst("unitCode"),
				form.getFirst("dueBy"), form.getFirst("letterTo"), form.getFirst("letterNumber"),
				form.getFirst("letterDate"), form.getFirst("withheldReason"));
	}

	/** What was added. */
	record Added(long id) {
	}

}
