package ir.peygir.meeting;

/**
 * How far a session is. {@code MOVED} stands in the place of {@code ANNOUNCED} and of
 * {@code DRAWN} after its day has moved: it waits for the new day.
 */
public enum SessionState {

	ANNOUNCED, OPEN, CLOSED, LISTED, DRAWN, HELD, MOVED, CANCELLED

}
