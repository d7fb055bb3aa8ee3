package ir.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import ir.peygir.demo.MeetingPlay.Run;
import ir.peygir.demo.MeetingScript.Sitting;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.order.DayDesk;
import ir.peygir.meeting.order.Presence;
import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What happens in the demo content between the draw of a session and its end: people
 * answer, come or stay away, and the office closes it.
 */
@Component
@Profile("demo")
class DayPart {

	private static final Duration MOMENT = Duration.ofMinutes(13);

	private static final String WRITTEN = """
			درخواست شما را خواندم. چون در این جلسه نوبتی آزاد نشد، پاسخ را می‌نویسم: واحد مسئول تا پایان ماه از محل \
			بازدید می‌کند و نتیجه را با عکس برای شما می‌فرستد. اگر کار انجام نشد، همین پاسخ برای پیگیری کافی است.""";

	private final SessionBook book;

	private final SeatDesk seats;

	private final DayDesk day;

	private final MeetingDesk desk;

	private final MeetingTracking tracking;

	private final SessionPart sessions;

	private final OrderPart orders;

	private final PlayedEngine engine;

	DayPart(SessionBook book, SeatDesk seats, DayDesk day, MeetingDesk desk, MeetingTracking tracking,
			SessionPart sessions, OrderPart orders, PlayedEngine engine) {
		this.book = book;
		this.seats = seats;
		this.day = day;
		this.desk = desk;
		this.tracking = tracking;
		this.sessions = sessions;
		this.orders = orders;
		this.engine = engine;
	}

	/** An hour after the draw. */
	void drawn(Run run, Sitting sitting, String id) {
		SessionFacts session = facts(id);
		if (SessionPart.isOff(session)) {
			return;
		}
		answered(run, sitting, session);
		if (sitting.written() > 0) {
			preferWriting(run, sitting, session);
		}
		run.agenda().at(session.drawAt().plus(Duration.ofHours(25)), id, () -> nextOnes(run, sitting, session));
		Instant second = session.answerUntil().plus(Duration.ofHours(2));
		run.agenda().at(second, id, () -> passedOn(run, id));
		begins(run, sitting, session);
	}

	private void answered(Run run, Sitting sitting, SessionFacts session) {
		Instant at = session.drawAt().plus(Duration.ofMinutes(70));
		for (SeatView seat : in(session.id(), SeatView.State.OFFERED)) {
			at = at.plus(MOMENT);
			switch (sitting.answer(seat.number())) {
				case 'n' -> run.agenda().at(at, session.id(), () -> this.desk.decline(seat.code()));
				case 's' -> {
				}
				case 'b' -> {
					run.agenda().at(at, session.id(), () -> this.desk.confirm(seat.code()));
					run.agenda().at(at.plus(Duration.ofHours(40)), session.id(), () -> this.desk.decline(seat.code()));
				}
				default -> run.agenda().at(at, session.id(), () -> this.desk.confirm(seat.code()));
			}
		}
	}

	/** Seats that somebody gave away at once have new holders. */
	private void nextOnes(Run run, Sitting sitting, SessionFacts session) {
		Instant at = session.drawAt().plus(Duration.ofHours(25));
		for (SeatView seat : in(session.id(), SeatView.State.OFFERED)) {
			if (sitting.answer(seat.number()) != 's') {
				at = at.plus(MOMENT);
				run.agenda().at(at, session.id(), () -> this.desk.confirm(seat.code()));
			}
		}
	}

	/** Seats that went to the next. */
	private void passedOn(Run run, String id) {
		Instant at = facts(id).answerUntil().plus(Duration.ofHours(2));
		for (SeatView seat : in(id, SeatView.State.OFFERED)) {
			at = at.plus(MOMENT);
			run.agenda().at(at, id, () -> this.desk.confirm(seat.code()));
		}
	}

	private void preferWriting(Run run, Sitting sitting, SessionFacts session) {
		List<Guest> waiting = run.guests()
			.values()
			.stream()
			.sorted(Comparator.comparing(Guest::number))
			.filter((guest) -> isWaiting(guest, session.id()))
			.limit(sitting.written())
			.toList();
		waiting.forEach((guest) -> {
			this.desk.choose(guest.code(), true);
			run.agenda().at(MeetingPlay.at(session.day().plusDays(3), 11, 0), session.id(), () -> writes(guest));
		});
	}

	private boolean isWaiting(Guest guest, String session) {
		if (!session.startsWith(guest.office().code() + "-")) {
			return false;
		}
		MeetingTracking.RequestView view = this.tracking.view(guest.code(), null);
		return view.sessionId().equals(session) && view.status() == RequestStatus.WAITING_LIST;
	}

	private void writes(Guest guest) {
		if (this.engine.waits(guest.code(), "answerInWriting")) {
			this.engine.decide(guest.code(), "answerInWriting", guest.office().by(), Map.of("answer", WRITTEN));
		}
	}

	private void begins(Run run, Sitting sitting, SessionFacts session) {
		Instant morning = session.startsAt().minus(Duration.ofMinutes(30));
		run.agenda().at(morning, session.id(), () -> morning(run, sitting, session));
	}

	/** The session may have moved after the draw. */
	private void morning(Run run, Sitting sitting, SessionFacts promised) {
		SessionFacts session = facts(promised.id());
		if (SessionPart.isOff(session)) {
			return;
		}
		if (session.day().isAfter(promised.day())) {
			begins(run, sitting, session);
			return;
		}
		in(session.id(), SeatView.State.CONFIRMED).forEach((seat) -> received(run, sitting, seat));
		LocalDate today = LocalDate.ofInstant(session.startsAt(), Display.CITY);
		if (!sitting.notClosed()) {
			run.agenda()
				.at(MeetingPlay.at(today, 16, 20), session.id(),
						() -> this.sessions.closes(session.id(), run.script().office(sitting.host())));
		}
	}

	private void received(Run run, Sitting sitting, SeatView seat) {
		Guest guest = run.guests().get(seat.code());
		Instant at = seat.startsAt();
		switch (sitting.attendance(seat.number())) {
			case 'm' -> attends(run, seat, Presence.MISSED, at.plus(Duration.ofMinutes(20)));
			case 'e' -> {
				attends(run, seat, Presence.MISSED, at.plus(Duration.ofMinutes(20)));
				run.agenda()
					.at(at.plus(Duration.ofDays(2)), seat.sessionId(), () -> this.desk.excuse(seat.code(),
							"مادرم را شبانه به بیمارستان بردم و نتوانستم خبر بدهم. برگهٔ پذیرش را دارم."));
			}
			case 'l' -> comes(run, sitting, seat, guest, Presence.LATE, at.plus(Duration.ofMinutes(9)));
			default -> comes(run, sitting, seat, guest, Presence.PRESENT, at.minus(Duration.ofMinutes(4)));
		}
	}

	private void comes(Run run, Sitting sitting, SeatView seat, Guest guest, Presence presence, Instant at) {
		String id = seat.sessionId();
		attends(run, seat, presence, at);
		Instant begin = at.plus(Duration.ofMinutes(5));
		run.agenda().at(begin, id, () -> this.day.start(id, seat.code()));
		run.agenda().at(begin.plus(MOMENT), id, () -> this.day.end(id, seat.code()));
		boolean recorded = !sitting.notClosed() || seat.number() % 2 == 1;
		if (recorded) {
			run.agenda().at(begin.plus(Duration.ofHours(3)), id, () -> this.orders.minutes(run, guest, seat));
		}
	}

	private void attends(Run run, SeatView seat, Presence presence, Instant at) {
		run.agenda().at(at, seat.sessionId(), () -> this.day.attendance(seat.sessionId(), seat.code(), presence));
	}

	private List<SeatView> in(String session, SeatView.State state) {
		return this.seats.seats(session).stream().filter((seat) -> seat.state() == state).toList();
	}

	private SessionFacts facts(String id) {
		return this.book.facts(id).orElseThrow();
	}

}
