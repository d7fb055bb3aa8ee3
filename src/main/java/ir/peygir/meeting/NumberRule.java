package ir.peygir.meeting;

/**
 * How the public number of a draw is found, fixed when the session is announced.
 *
 * @param fa source, moment, digits kept and what happens if it is not published
 * @param en the same in English
 */
public record NumberRule(NumberMode mode, String fa, String en) {
}
