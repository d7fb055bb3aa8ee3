package ir.peygir.report;

import java.time.Instant;
import java.util.List;

import ir.peygir.report.photo.Photo;

/**
 * What staff see of a report; never whose it is.
 *
 * @param timing {@code onTime}, {@code dueSoon}, {@code overdue}, {@code paused} or
 * {@code null}
 * @param proposedAnswer decided but not yet published
 * @param staffNote the last internal note
 */
public record CaseView(String code, String grouped, String kind, String topicCode, String topic, String status,
		String outcome, String unit, String district, Integer nahiyeh, String address, Double lat, Double lon,
		String text, List<Fact> answers, List<Photo> photos, List<Photo> evidence, Instant registeredAt,
		Instant promisedBy, Instant dueAt, String timing, int priority, boolean emergency, boolean guarded,
		boolean evidenceNeeded, int objections, String objectionReason, String objectionComment, String question,
		String reply, String proposedAnswer, String staffNote, String proposedUnit, String answer,
		List<Entry> history) {

	/** An answer to one of the topic's questions. */
	public record Fact(String label, String value) {
	}

	/**
	 * A line of the whole history.
	 *
	 * @param who user id of a member of staff, or {@code null}
	 */
	public record Entry(Instant at, String text, String who, String detail) {
	}

}
