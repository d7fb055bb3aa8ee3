package ir.peygir.meeting.session;

import ir.peygir.meeting.ballot.NumberRule;

/**
 * How the public number of a host's draws is found.
 *
 * @param ruleFa source, moment, digits kept and what happens if it is not published
 * @param ruleEn the same in English
 */
public record PublicNumber(NumberMode mode, String ruleFa, String ruleEn) {

	NumberRule rule() {
		return new NumberRule(this.mode == NumberMode.MANUAL, this.ruleFa, this.ruleEn);
	}

}
