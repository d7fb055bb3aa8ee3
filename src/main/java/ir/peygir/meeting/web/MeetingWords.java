package ir.peygir.meeting.web;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The one sentence that says where a request stands.
 */
@Component
class MeetingWords {

	private final MessageSource messages;

	MeetingWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param mine {@code null} for the reduced view, which tells nothing of the person
	 */
	String sentence(MeetingTracking.RequestView view, MeetingTracking.Dates dates, SessionCards.Card card,
			MeetingCase.Mine mine, Locale locale) {
		if (mine == null) {
			return text("plain." + view.status(), locale);
		}
		TicketView ticket = mine.facts().ticket();
		SeatView seat = mine.facts().seat();
		return switch (view.status()) {
			case REGISTERED -> text(mine.may("verify") ? "REGISTERED.unverified" : "REGISTERED", locale);
			case IN_SCREENING -> mine.may("reply") ? text("IN_SCREENING.asked", locale)
					: text("IN_SCREENING", locale, moment(dates.screeningUntil(), locale));
			case ENTERED -> (ticket != null)
					? text("ENTERED", locale, Display.number(ticket.weight(), locale), rules(ticket, locale))
					: text("plain.ENTERED", locale);
			case OFFERED ->
				(seat != null) ? text("OFFERED", locale, moment(seat.until(), locale)) : text("plain.OFFERED", locale);
			case CONFIRMED -> (seat != null && card != null)
					? text("CONFIRMED", locale, moment(seat.startsAt(), locale), card.session().place())
					: text("plain.CONFIRMED", locale);
			case WAITING_LIST -> (ticket != null && ticket.place() != null)
					? text("WAITING_LIST", locale, Display.number(ticket.place(), locale))
					: text("plain.WAITING_LIST", locale);
			case ROLLED_OVER -> dates.prefersWriting() && dates.answerBy() != null
					? text("ROLLED_OVER.writing", locale, moment(dates.answerBy(), locale))
					: (ticket != null) ? text("ROLLED_OVER", locale, Display.number(ticket.weight(), locale))
							: text("plain.ROLLED_OVER", locale);
			case SOLVED_WITHOUT ->
				(mine.report() != null) ? text("SOLVED_WITHOUT", locale, "\u2066" + mine.report() + "\u2069")
						: text("plain.SOLVED_WITHOUT", locale);
			case REJECTED -> rejected(mine, dates, locale);
			case MISSED -> text(mine.may("excuse") ? "MISSED" : "plain.MISSED", locale);
			case CANCELLED -> (dates.cancelReason() != null) ? text("CANCELLED.office", locale, dates.cancelReason())
					: text("CANCELLED", locale);
			case FOLLOW_UP -> text("FOLLOW_UP", locale, Display.number(mine.openOrders(), locale));
			default -> text("plain." + view.status(), locale);
		};
	}

	private String rejected(MeetingCase.Mine mine, MeetingTracking.Dates dates, Locale locale) {
		String reason = this.messages.getMessage("meeting.reason." + mine.facts().rejectReason(), null, locale);
		return mine.may("object") ? text("REJECTED", locale, reason, moment(dates.objectionsUntil(), locale))
				: text("REJECTED.final", locale, reason);
	}

	private String rules(TicketView ticket, Locale locale) {
		return ticket.rules()
			.stream()
			.map((rule) -> this.messages.getMessage("meeting.weight." + rule, null, locale))
			.collect(Collectors.joining(Display.persian(locale) ? "؛ " : "; "));
	}

	private static String moment(Instant at, Locale locale) {
		return (at != null) ? Display.moment(at, locale) : "";
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage("meeting.sentence." + key, arguments, locale);
	}

}
