package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ir.peygir.catalogue.Question;
import ir.peygir.report.photo.Photo;

/**
 * What staff see of a report; never whose it is.
 *
 * @param timing {@code onTime}, {@code dueSoon}, {@code overdue}, {@code paused} or
 * {@code null}
 * @param proposedAnswer decided but not yet published
 * @param staffNote the last internal note
 * @param review what waits for a supervisor, or {@code null}
 * @param proposedReason why it is said not to be possible, in words, or {@code null}
 * @param proposedFor the day proposed for a plan, or {@code null}
 * @param voices how many stand behind it now
 * @param others with those who have left
 */
public record CaseView(String code, String grouped, String kind, String topicCode, String topic, String status,
		String outcome, String unit, String district, Integer nahiyeh, String address, Double lat, Double lon,
		String text, List<Fact> answers, List<Photo> photos, List<Evidence> evidence, Instant registeredAt,
		Instant promisedBy, Instant dueAt, String timing, int priority, boolean emergency, boolean guarded,
		boolean evidenceNeeded, List<Question.Option> results, int objections, String objectionReason,
		String objectionComment, String question, String reply, String proposedAnswer, String staffNote,
		String proposedUnit, String answer, Review review, String proposedReason, LocalDate proposedFor,
		List<Holder> holders, List<Entry> history, int voices, List<Other> others) {

	/**
	 * Somebody who stands behind the report beside the reporter.
	 *
	 * @param mergedFrom code of the duplicate that it came from, grouped, or {@code null}
	 * @param left whether they have left
	 */
	public record Other(int number, Instant since, String text, String address, List<Fact> answers, List<Photo> photos,
			String mergedFrom, boolean left) {
	}

	/**
	 * A unit that had it.
	 *
	 * @param to {@code null} while it has it
	 * @param minutes how long, until now if it has it
	 */
	public record Holder(String unit, Instant from, Instant to, long minutes) {
	}

	/**
	 * A photo or document of the work.
	 *
	 * @param thumb {@code null} of a document
	 * @param facts what it tells about itself, in words
	 * @param warnings what to look at twice, in words
	 */
	public record Evidence(String id, String url, String thumb, List<String> facts, List<String> warnings) {
	}

	/** An answer to one of the topic's questions. */
	public record Fact(String label, String value) {
	}

	/**
	 * A line of the whole history.
	 *
	 * @param who user id of a member of staff, or {@code null}
	 * @param onBehalfOf whose place that person took, or {@code null}
	 */
	public record Entry(Instant at, String text, String who, String onBehalfOf, String detail) {
	}

}
