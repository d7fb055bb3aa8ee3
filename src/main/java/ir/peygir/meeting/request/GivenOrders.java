package ir.peygir.meeting.request;

import java.util.List;

/**
 * Port: whoever keeps the orders says which of a request's are to be followed.
 */
public interface GivenOrders {

	/** Ids of orders to units, in the order in which they were given. */
	List<Long> followed(String code);

}
