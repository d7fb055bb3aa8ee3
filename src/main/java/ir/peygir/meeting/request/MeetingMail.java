package ir.peygir.meeting.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What whoever asked for a meeting is told, and when; texts are templates of the outbox.
 */
@Component
class MeetingMail {

	/** A weekday is said where the text stays one part with it. */
	private static final int ROOM_FOR_TIME = 19;

	private final Outbox outbox;

	private final RequestSecrets secrets;

	private final MessageSource texts;

	MeetingMail(Outbox outbox, RequestSecrets secrets, MessageSource texts) {
		this.outbox = outbox;
		this.secrets = secrets;
		this.texts = texts;
	}

	void registered(MeetingRequest request) {
		withLink(request, "meetingRegistered");
	}

	void question(MeetingRequest request) {
		withLink(request, request.screening().asksAccept() ? "meetingWithout" : "meetingQuestion");
	}

	/**
	 * @param trackUrl private link to the report
	 */
	void replaced(MeetingRequest request, String trackUrl) {
		tell(request, "meetingReplaced", (language) -> new Object[] { request.course().reportCode(), trackUrl });
	}

	void rejected(MeetingRequest request) {
		withLink(request, request.screening().isObjected() ? "meetingStaysRejected" : "meetingRejected");
	}

	void offered(MeetingRequest request, SeatView seat) {
		tell(request, "seatOffered",
				(language) -> new Object[] { time(seat.startsAt(), language), hour(seat.until(), language) });
	}

	void waiting(MeetingRequest request, Integer place) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "seatWaiting",
				(language) -> new Object[] { Display.number((place != null) ? place : "–", language), link });
	}

	void confirmed(MeetingRequest request, SeatView seat) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "seatConfirmed", (language) -> new Object[] { time(seat.startsAt(), language), link });
	}

	/** A day or hours before. */
	void reminder(MeetingRequest request, SessionFacts session, SeatView seat, Instant now) {
		boolean district = session.districtCode() != null;
		String template = district ? "seatReminder" : "seatReminderCity";
		// a day and two hours before nothing has happened in between
		String key = template + "/" + request.code() + "/" + seat.startsAt().getEpochSecond() + "/"
				+ Duration.between(now, seat.startsAt()).toHours();
		this.outbox.tell(key, request.contactId(), template, request.code(),
				(language) -> new Object[] { soon(seat.startsAt(), now, language),
						district ? Display.number(Integer.parseInt(session.districtCode()), language) : "" });
	}

	void sessionCancelled(MeetingRequest request, SessionFacts session, boolean carried) {
		tell(request, carried ? "sessionCancelled" : "sessionCancelledOpen",
				(language) -> new Object[] { Display.shortDate(session.day(), language) });
	}

	/** To those who have no seat. */
	void sessionMoved(MeetingRequest request, SessionFacts session) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "sessionMoved", (language) -> new Object[] { Display.shortDate(session.day(), language), link });
	}

	void seatMoved(MeetingRequest request, SeatView seat) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "seatMoved", (language) -> new Object[] { time(seat.startsAt(), language), link });
	}

	void standIn(MeetingRequest request, SeatView seat) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "seatStandIn",
				(language) -> new Object[] { Display.shortDate(city(seat.startsAt()).toLocalDate(), language), link });
	}

	void rolledOver(MeetingRequest request, SessionFacts next) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, "meetingRolledOver",
				(language) -> new Object[] { Display.shortDate(next.day(), language), link });
	}

	void lapsed(MeetingRequest request) {
		withCode(request, "meetingLapsed");
	}

	void cancelled(MeetingRequest request) {
		withLink(request, "meetingCancelled");
	}

	void writingPromised(MeetingRequest request) {
		tell(request, "writingPromised",
				(language) -> new Object[] { request.code(), Display.brief(request.course().answerDueAt(), language) });
	}

	void answered(MeetingRequest request) {
		withLink(request, "writtenAnswer");
	}

	void missed(MeetingRequest request) {
		withLink(request, "meetingMissed");
	}

	void minutes(MeetingRequest request) {
		withLink(request, "meetingMinutes");
	}

	private void withCode(MeetingRequest request, String template) {
		tell(request, template, (language) -> new Object[] { request.code() });
	}

	private void withLink(MeetingRequest request, String template) {
		String link = this.secrets.telephoneUrl(request.code());
		tell(request, template, (language) -> new Object[] { request.code(), link });
	}

	private void tell(MeetingRequest request, String template, Outbox.Text text) {
		// one message per happening: each is told once
		String key = template + "/" + request.code() + "/" + request.events().size();
		this.outbox.tell(key, request.contactId(), template, request.code(), text);
	}

	private static String time(Instant at, Locale language) {
		String brief = Display.brief(at, language);
		String full = weekday(at, language) + " " + brief;
		return (full.length() > ROOM_FOR_TIME) ? brief : full;
	}

	private String hour(Instant at, Locale language) {
		return this.texts.getMessage("meeting.mail.hour", new Object[] { weekday(at, language), clock(at, language) },
				language);
	}

	private String soon(Instant at, Instant now, Locale language) {
		boolean today = city(at).toLocalDate().equals(city(now).toLocalDate());
		return this.texts.getMessage(today ? "meeting.mail.today" : "meeting.mail.tomorrow",
				new Object[] { clock(at, language) }, language);
	}

	private static String clock(Instant at, Locale language) {
		ZonedDateTime time = city(at);
		return Display.number((time.getMinute() == 0) ? "%d".formatted(time.getHour())
				: "%d:%02d".formatted(time.getHour(), time.getMinute()), language);
	}

	private static String weekday(Instant at, Locale language) {
		return Display.day(city(at).toLocalDate(), language).split(" ", 2)[0];
	}

	private static ZonedDateTime city(Instant at) {
		return at.atZone(Display.CITY);
	}

}
