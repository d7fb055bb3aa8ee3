package ir.peygir.meeting.session;

/**
 * A host's seats have been too few for four weeks: one session a week is not enough.
 *
 * @param sessions how many were drawn in that time
 * @param bestChance of a newcomer in any of them, 0 to 1
 */
public record SecondSession(String hostCode, int sessions, double bestChance) {
}
