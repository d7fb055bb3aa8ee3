package ir.peygir.meeting.session;

import java.time.Instant;

/**
 * Port: the process that waits for the moments of a session.
 */
public interface SessionProcess {

	void start(String id, Times times);

	/** The session will not take place. */
	void cancelled(String id);

	/** The day moved: everything that waits follows. */
	void moved(String id);

	/**
	 * What the process waits for.
	 *
	 * @param deskOpensAt when citizens may arrive
	 * @param holdUntil until then the session has to be closed
	 * @param mayorGroup staff of the host's office
	 */
	record Times(Instant opensAt, Instant closesAt, Instant listAt, Instant drawAt, Instant answerUntil,
			Instant secondRoundUntil, Instant deskOpensAt, Instant holdUntil, String mayorGroup) {
	}

}
