package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.List;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;

import org.springframework.stereotype.Component;

/**
 * What a citizen sees of a request, with and without its secret.
 */
@Component
public class MeetingTracking {

	public boolean exists(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param secret {@code null} for the reduced view
	 * @throws ir.peygir.shared.Problem 404 unknown code, 403 wrong secret
	 */
	public RequestView view(String code, String secret) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param stage one of {@code REQUEST}, {@code SCREENING}, {@code DRAW}, {@code SEAT},
	 * {@code MEETING}, {@code ORDER}, {@code YOUR_VIEW}
	 * @param mine {@code null} without the secret
	 */
	public record RequestView(String code, String sessionId, RequestStatus status, String stage, Instant since,
			Instant seatTime, List<Entry> history, Mine mine) {
	}

	/** A line of the history. */
	public record Entry(Instant at, String event, RequestStatus status) {
	}

	/**
	 * Only for whoever has the secret.
	 *
	 * @param question open question to the citizen, or {@code null}
	 * @param asksAccept the question is the offer to handle it without a meeting
	 * @param rejectReason code, or {@code null}
	 * @param answer written answer of the office, or {@code null}
	 * @param actions what can be done now: {@code verify}, {@code reply}, {@code object},
	 * {@code confirm}, {@code decline}, {@code cancel}, {@code excuse}, {@code rollOver},
	 * {@code writtenAnswer}, {@code remarks}, {@code returnToMeeting}
	 * @param reportCode of the report opened instead of a meeting, or {@code null}
	 */
	public record Mine(String subject, String text, TicketView ticket, Double chance, SeatView seat, String question,
			boolean asksAccept, String rejectReason, String answer, List<String> actions, String reportCode,
			String relatedReport, String continues) {
	}

}
