package ir.peygir.meeting.request;

import ir.peygir.meeting.SessionFacts;

/**
 * Which office of the city receives.
 */
final class Offices {

	private static final String WHOLE_CITY = "secretariat";

	private Offices() {
	}

	/** Its group. */
	static String receiving(SessionFacts session) {
		return (session.districtCode() != null) ? "mayor-" + session.districtCode() : WHOLE_CITY;
	}

}
