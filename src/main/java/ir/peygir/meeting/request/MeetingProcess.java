package ir.peygir.meeting.request;

import java.time.Instant;

/**
 * Port: the process that waits for people, in words of the domain. Hearing of what it
 * does not wait for is refused with
 * {@link org.camunda.bpm.engine.MismatchingMessageCorrelationException}.
 */
public interface MeetingProcess {

	void start(String code, Beginning facts);

	/** The citizen answered the open question. */
	void replied(String code, boolean consented);

	void objected(String code);

	/** The draw is published. */
	void drawn(String code, boolean offered);

	/** Somebody else's seat is offered. */
	void seatOffered(String code);

	void confirmed(String code);

	/**
	 * A round is over without a meeting.
	 * @param how {@code noSeat}, {@code givenBack} or {@code expired}
	 */
	void roundOver(String code, RoundEnd how, boolean inWriting);

	void came(String code);

	void missed(String code);

	void sessionCancelled(String code);

	/** Everything that waits for the old time of the seat waits for the new one. */
	void sessionMoved(String code);

	/** An answer in writing instead of the next session. */
	void writingChosen(String code);

	/**
	 * The report that was opened in the place of a meeting has its answer.
	 * @param returnUntil until then the citizen may want the meeting after all
	 */
	void reportAnswered(String code, Instant returnUntil);

	/** The citizen wants the meeting after all. */
	void returned(String code);

	/** Taken back, or cancelled by an officer. */
	void cancelled(String code);

	/**
	 * What a process begins with.
	 *
	 * @param mayorGroup members of the office that receives
	 * @param urgent whether inspection has to look at it
	 */
	record Beginning(String mayorGroup, Instant screeningUntil, Instant objectionsUntil, Instant listAt,
			boolean urgent) {
	}

	/** How a round ends in which nobody was received. */
	enum RoundEnd {

		NO_SEAT, GIVEN_BACK, EXPIRED

	}

}
