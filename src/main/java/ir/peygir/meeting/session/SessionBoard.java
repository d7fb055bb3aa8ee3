package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;

import org.springframework.stereotype.Component;

/**
 * What everybody may see of the sessions.
 */
@Component
public class SessionBoard {

	/**
	 * Those to come, nearest first, then those of the last weeks.
	 * @param district two digits, or {@code null} for all
	 */
	public List<SessionView> sessions(String district, Locale language) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @throws ir.peygir.shared.Problem 404 if there is no such session
	 */
	public SessionView session(String id, Locale language) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A session in the reader's language.
	 *
	 * @param date on which it is held now
	 * @param movedFrom the day first announced, or {@code null}
	 * @param receivedBy who receives, {@code null} if it is the host
	 */
	public record SessionView(String id, String hostCode, String host, String districtCode, LocalDate date,
			LocalDate movedFrom, String hours, String place, Mode mode, int seats, SessionState state,
			String receivedBy, String reason, Instant registrationOpens, Instant registrationCloses, Instant drawAt,
			SessionFacts facts) {
	}

}
