package ir.peygir.meeting.draw.web;

import java.util.Set;

import ir.peygir.meeting.ballot.DrawDesk;

/**
 * Who gave the public number, by role and never by name.
 */
record Officers(Officer entered, Officer confirmed) {

	private static final Set<String> ROLES = Set.of("secretariat", "supervisors", "inspection");

	private static final String ADMINISTRATORS = "administrators";

	static Officers of(DrawDesk.Board board) {
		return new Officers(Officer.of(board.numberEnteredBy()), Officer.of(board.numberConfirmedBy()));
	}

	/**
	 * @param key text {@code draw.role.<key>} of the message files
	 * @param district without leading zero, or empty
	 */
	record Officer(String key, String district) {

		static Officer of(String group) {
			if (group == null) {
				return new Officer("none", "");
			}
			if (group.startsWith("mayor-")) {
				return new Officer("mayor", group.substring("mayor-".length()).replaceFirst("^0", ""));
			}
			return new Officer(ROLES.contains(group) ? group : ADMINISTRATORS.equals(group) ? "other" : "host", "");
		}

	}

}
