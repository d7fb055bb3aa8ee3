package ir.peygir.meeting.request;

/**
 * Why a seat without a draw is asked for; inspection decides.
 */
public enum Ground {

	ENFORCEMENT, LIFE, HOME

}
