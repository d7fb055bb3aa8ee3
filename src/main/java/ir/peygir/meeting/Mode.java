package ir.peygir.meeting;

/**
 * How citizens are received.
 */
public enum Mode {

	IN_PERSON, TELEPHONE, VIDEO

}
