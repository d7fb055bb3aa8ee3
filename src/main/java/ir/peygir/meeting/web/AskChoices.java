package ir.peygir.meeting.web;

import java.util.List;
import java.util.stream.Stream;

import ir.peygir.meeting.Mode;

/**
 * What can be chosen in the form, in its order; the first is what most people are.
 */
final class AskChoices {

	static final List<String> ROLES = List.of("MYSELF", "ATTORNEY", "GUARDIAN", "REPRESENTATIVE");

	static final List<String> NEEDS = List.of("HOUR", "GROUND_FLOOR", "HOME_VISIT", "TELEPHONE", "SIGN_LANGUAGE",
			"COMPANION");

	static final List<String> MODES = Stream.of(Mode.values()).map(Mode::name).toList();

	static final List<String> GROUNDS = List.of("ENFORCEMENT", "LIFE", "HOME");

	static final int COMPANIONS = 2;

	private AskChoices() {
	}

	static boolean offers(List<String> choices, String chosen) {
		return chosen != null && choices.contains(chosen);
	}

}
