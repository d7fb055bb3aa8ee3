package ir.peygir.meeting.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.report.photo.Cover;
import ir.peygir.report.photo.FileShelf;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes orders, letters and views down with the scan of the signed sheet, until the
 * meeting is recorded. The caller has checked that it is the receiving office; call
 * outside any transaction.
 */
@Component
public class OrderEntry {

	private static final int MOST = 20;

	private final OrderCheck check;

	private final MeetingOrders orders;

	private final OrderImages images;

	private final Rooms rooms;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OrderEntry(OrderCheck check, MeetingOrders orders, OrderImages images, Rooms rooms, TransactionTemplate transaction,
			Clock clock) {
		this.check = check;
		this.orders = orders;
		this.images = images;
		this.rooms = rooms;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Group of the office that receives that request.
	 * @throws Problem 404 if nobody has a seat under that code
	 */
	public String officeOf(String typed) {
		return this.rooms.originOf(Rooms.code(typed)).mayorGroup();
	}

	/**
	 * @param covers parts of the scan to paint over, {@code left,top,width,height} in
	 * thousandths of the picture
	 * @return id of the order
	 * @throws InvalidInput beside each wrong field, {@code scan} and {@code cover} too
	 * @throws Problem 404 if nobody has a seat under that code, 409 if the meeting is
	 * recorded or the person did not come, 413 and 415 for a file that is not taken
	 */
	public long add(String typed, OrderForm form, byte[] scan, List<String> covers, String who) {
		String code = Rooms.code(typed);
		mustBeOpen(this.rooms.originOf(code));
		OrderTerms terms = this.check.terms(form);
		if (scan == null || scan.length == 0) {
			throw InvalidInput.of("scan", "meeting.order.scan");
		}
		FileShelf.Clean sheet = this.images.clean(scan, covers(covers));
		return Again.run(() -> this.transaction.execute((status) -> {
			MeetingOrder.Origin origin = this.rooms.originOf(code);
			mustBeOpen(origin);
			int number = this.orders.highestNumber(code) + 1;
			if (number > MOST) {
				throw Problem.notNow("meeting.order.tooMany", MOST);
			}
			MeetingOrder order = this.orders
				.saveAndFlush(new MeetingOrder(origin, number, terms, who, this.clock.instant()));
			this.images.keepScan(order.id(), sheet, who);
			return order.id();
		}));
	}

	/**
	 * Writes an order anew; without a scan the one that is there stays.
	 * @throws InvalidInput as {@link #add}
	 * @throws Problem 404 unknown, 409 once the meeting is recorded
	 */
	public void correct(long id, OrderForm form, byte[] scan, List<String> covers, String who) {
		OrderTerms terms = this.check.terms(form);
		FileShelf.Clean sheet = (scan != null && scan.length > 0) ? this.images.clean(scan, covers(covers)) : null;
		Again.run(() -> this.transaction.execute((status) -> {
			order(id).correct(terms, who, this.clock.instant());
			if (sheet != null) {
				this.images.clear(id);
				this.images.keepScan(id, sheet, who);
			}
			return id;
		}));
	}

	/**
	 * Strikes an order out.
	 * @throws Problem 404 unknown, 409 once the meeting is recorded
	 */
	public void remove(long id) {
		this.transaction.executeWithoutResult((status) -> {
			MeetingOrder order = order(id);
			order.mustBeDraft();
			this.images.clear(id);
			this.orders.delete(order);
		});
	}

	private void mustBeOpen(MeetingOrder.Origin origin) {
		this.rooms.find(origin.requestCode(), origin.sessionId()).ifPresent((file) -> {
			if (file.isRecorded()) {
				throw Problem.notNow("meeting.order.recorded");
			}
			if (file.presence() == Presence.MISSED) {
				throw Problem.notNow("meeting.order.missed");
			}
		});
	}

	private MeetingOrder order(long id) {
		return this.orders.findById(id).orElseThrow(() -> Problem.unknown("meeting.order.unknown"));
	}

	private static List<Cover> covers(List<String> typed) {
		List<Cover> covers = new ArrayList<>();
		for (String one : (typed != null) ? typed : List.<String>of()) {
			covers.add(Cover.parse(one).orElseThrow(() -> InvalidInput.of("cover", "meeting.order.cover")));
		}
		return covers;
	}

}
