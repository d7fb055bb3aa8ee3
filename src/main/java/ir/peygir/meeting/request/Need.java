package ir.peygir.meeting.request;

/**
 * What somebody needs in order to come; an accommodation, never a weight.
 */
public enum Need {

	HOUR, GROUND_FLOOR, HOME_VISIT, TELEPHONE, SIGN_LANGUAGE, COMPANION

}
