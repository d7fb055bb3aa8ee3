package ir.peygir.meeting;

/**
 * What the citizen reads of a request.
 */
public enum RequestStatus {

	REGISTERED, IN_SCREENING, ENTERED, OFFERED, CONFIRMED, WAITING_LIST, ROLLED_OVER, ATTENDED, MISSED, SOLVED_WITHOUT,
	REJECTED, CANCELLED, FOLLOW_UP, CLOSED

}
