package ir.peygir.meeting.ballot;

/**
 * How everybody finds the public number of a session: source, moment, digits kept and
 * what happens if it is not published.
 *
 * @param needed {@code false} only in demonstrations: the operator could know the result
 * in advance
 */
public record NumberRule(boolean needed, String fa, String en) {
}
