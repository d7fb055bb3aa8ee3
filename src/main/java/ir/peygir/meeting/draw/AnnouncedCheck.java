package ir.peygir.meeting.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares a transcript with what was promised before, as far as it is known.
 */
final class AnnouncedCheck {

	private AnnouncedCheck() {
	}

	static List<Check> check(Transcript transcript, Announced announced) {
		List<Check> checks = new ArrayList<>();
		compare(checks, "announcedSession", transcript.sessionId(), announced.sessionId());
		compare(checks, "announcedSeats", transcript.seats() + transcript.reserved().size(), announced.seats());
		compare(checks, "announcedCommitment", transcript.commitment(), announced.commitment());
		if (announced.publicNumberRuleKey() != null) {
			compare(checks, "announcedRule", Announced.ruleKey(transcript.publicNumberRule()),
					announced.publicNumberRuleKey());
		}
		else {
			compare(checks, "announcedRule", transcript.publicNumberRule(), announced.publicNumberRule());
		}
		if (announced.snapshots() != null) {
			checks.add(snapshots(transcript, announced.snapshots()));
		}
		return checks;
	}

	private static void compare(List<Check> checks, String name, Object found, Object expected) {
		if (expected != null) {
			checks.add(Check.equal(name, Objects.toString(found), expected.toString()));
		}
	}

	/**
	 * Whoever saved the list early knows fewer, never others. A transcript has whole
	 * seconds.
	 */
	private static Check snapshots(Transcript transcript, List<Snapshot> announced) {
		return announced.stream()
			.filter((snapshot) -> !transcript.snapshots().contains(snapshot.toTheSecond()))
			.findFirst()
			.map((missing) -> Check.that("announcedSnapshots", false, "–", said(missing)))
			.orElseGet(() -> Check.that("announcedSnapshots", true, "", ""));
	}

	private static String said(Snapshot snapshot) {
		return TranscriptWriter.time(snapshot.at()) + " " + snapshot.count() + " " + snapshot.hash();
	}

}
