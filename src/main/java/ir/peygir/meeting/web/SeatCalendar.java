package ir.peygir.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.shared.CalendarEvent;
import ir.peygir.shared.Links;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A seat as a date for the citizen's calendar.
 */
@Component
class SeatCalendar {

	private final MessageSource messages;

	private final Links links;

	SeatCalendar(MessageSource messages, Links links) {
		this.messages = messages;
		this.links = links;
	}

	/** Empty without a seat that can still be kept. */
	Optional<CalendarEvent> of(MeetingCase.Shown view, Instant now, Locale locale) {
		SeatView seat = view.full() ? view.mine().facts().seat() : null;
		boolean kept = seat != null
				&& (seat.state() == SeatView.State.OFFERED || seat.state() == SeatView.State.CONFIRMED);
		if (!kept || view.card() == null) {
			return Optional.empty();
		}
		SessionFacts session = view.card().session().facts();
		String title = this.messages.getMessage("meeting.calendar.event", new Object[] { view.card().session().host() },
				locale);
		String about = this.messages.getMessage("meeting.calendar.event.text",
				new Object[] { this.links.to("/track/" + view.code()) }, locale);
		return Optional.of(new CalendarEvent(view.code(), now, seat.startsAt(),
				seat.startsAt().plus(Duration.ofMinutes(session.minutes())), title, view.card().session().place(),
				about));
	}

}
