package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.engine.Refusal;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the minutes of a meeting down; with them its orders are given.
 */
@Component
@Transactional
public class MinutesDesk {

	/** Working days in which the citizen may add remarks. */
	static final int REMARKS = 3;

	private final Rooms rooms;

	private final MeetingOrders orders;

	private final SeatDesk seats;

	private final WorkingCalendar calendar;

	private final Clock clock;

	MinutesDesk(Rooms rooms, MeetingOrders orders, SeatDesk seats, WorkingCalendar calendar, Clock clock) {
		this.rooms = rooms;
		this.orders = orders;
		this.seats = seats;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * What is wrong with these minutes.
	 * @throws Problem 404 if nobody has a seat under that code
	 */
	public List<Refusal> check(String code, boolean attended, Optional<String> minutes) {
		MeetingOrder.Origin origin = this.rooms.originOf(code);
		Presence presence = this.rooms.find(code, origin.sessionId()).map(Reception::presence).orElse(null);
		List<Refusal> refusals = new ArrayList<>();
		if (presence != null && presence.came() != attended) {
			refusals.add(new Refusal("attended", attended ? "در فهرست روز «نیامد» ثبت شده است؛ صورت‌جلسه نمی‌خواهد."
					: "در فهرست روز حضور او ثبت شده است؛ صورت‌جلسه لازم است."));
		}
		if (attended && minutes.isEmpty()) {
			refusals.add(new Refusal("minutes", "متن صورت‌جلسه را بنویسید."));
		}
		if (!attended && minutes.isPresent()) {
			refusals
				.add(new Refusal("minutes", "کسی که نیامده است صورت‌جلسه ندارد؛ توضیح را در یادداشت داخلی بنویسید."));
		}
		if (!attended && !this.orders.findByRequestCodeOrderByNumber(code).isEmpty()) {
			refusals.add(new Refusal("attended", "برای این ملاقات دستور نوشته شده است؛ اول آن را پاک کنید."));
		}
		return refusals;
	}

	/**
	 * Takes down what was said; from now on the citizen reads it, and its orders cannot
	 * be changed.
	 */
	public void record(String code, String minutes, String note, String who) {
		Instant now = this.clock.instant();
		Reception file = file(code, Presence.PRESENT, now);
		file.record(minutes, note, who, now, this.calendar.endOfWorkingDay(now, REMARKS));
		this.orders.findByRequestCodeOrderByNumber(code).forEach((order) -> order.issue(now));
	}

	/** Nobody came. */
	public void missed(String code, String note, String who) {
		Instant now = this.clock.instant();
		file(code, Presence.MISSED, now).missed(note, who, now);
	}

	/** The seat hears of it too where nobody wrote it down on the day. */
	private Reception file(String code, Presence presence, Instant now) {
		Reception file = this.rooms.reception(code, this.rooms.originOf(code).sessionId());
		if (file.presence() == null) {
			file.attends(presence, now);
			// minutes may be taken down before the day itself only where a session is
			// played
			if (now.isAfter(this.seats.seatOf(code).orElseThrow().startsAt())) {
				this.seats.attendance(code, presence.seat());
			}
		}
		return file;
	}

}
