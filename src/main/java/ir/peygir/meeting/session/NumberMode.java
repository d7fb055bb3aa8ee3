package ir.peygir.meeting.session;

/**
 * Whether two officers take a number from outside; {@code NONE} is for trying out only,
 * because whoever keeps the server could then know the result.
 */
public enum NumberMode {

	MANUAL, NONE

}
