package ir.peygir.meeting.order;

import java.util.List;

import ir.peygir.meeting.request.GivenOrders;
import org.springframework.stereotype.Component;

/**
 * Tells the request which of its orders are followed.
 */
@Component
class FollowedOrders implements GivenOrders {

	private final OrderDesk desk;

	FollowedOrders(OrderDesk desk) {
		this.desk = desk;
	}

	@Override
	public List<Long> followed(String code) {
		return this.desk.toFollow(code);
	}

}
