package ir.peygir.staff.web;

import java.util.List;

import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Says who may read a request for a meeting: those who read every case and the office
 * that receives; a unit sees the orders that it had to carry out and nothing else.
 */
@Component
class MeetingReaders {

	private final MeetingFile requests;

	private final OrderFile orders;

	MeetingReaders(MeetingFile requests, OrderFile orders) {
		this.requests = requests;
		this.orders = orders;
	}

	/**
	 * Whether the request itself is for this reader; {@code false} for an unknown code.
	 */
	boolean mayRead(StaffMember reader, String code) {
		return this.requests.officeOf(code)
			.filter((office) -> reader.in(office) || reader.inOneOf(CaseReaders.EVERY_CASE))
			.isPresent();
	}

	/** The orders of a request that are for this reader; empty for an unknown code. */
	List<StaffOrder> orders(StaffMember reader, String code) {
		if (!this.requests.exists(code)) {
			return List.of();
		}
		boolean all = mayRead(reader, code);
		return this.orders.ordersOf(code)
			.stream()
			.filter((order) -> all || order.issued() && order.unitGroup() != null && reader.in(order.unitGroup()))
			.toList();
	}

}
