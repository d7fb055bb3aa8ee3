package ir.peygir.feedback;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;

/**
 * What a citizen says about an answer. Not satisfied and wanting it reopened are two
 * questions.
 *
 * @param rating 1 to 5 or {@code null}
 * @param objects {@code null} counts as yes where not satisfied
 * @param reason a code of {@link #REASONS} or {@code null}
 */
public record Feedback(Boolean satisfied, Integer rating, Boolean objects, String reason, String comment) {

	/** Why citizens object. */
	public static final java.util.List<String> REASONS = java.util.List.of("NOT_DONE", "INCOMPLETE", "POOR_QUALITY",
			"ELSEWHERE", "UNRELATED", "CAME_BACK");

	private static final int COMMENT_LENGTH = 2000;

	public Feedback {
		comment = PersianText.clean(comment);
	}

	/**
	 * @throws InvalidInput beside the field that is wrong
	 */
	void check() {
		new InvalidInput.Collector().rejectIf(this.satisfied == null, "satisfied", "feedback.choose")
			.rejectIf(this.rating != null && (this.rating < 1 || this.rating > 5), "rating", "feedback.rating")
			.rejectIf(this.reason != null && !REASONS.contains(this.reason), "reason", "feedback.reason")
			.rejectIf(this.comment.length() > COMMENT_LENGTH, "comment", "text.tooLong", String.valueOf(COMMENT_LENGTH))
			.orThrow();
	}

	/** Said where there is nothing to object to. */
	Feedback withoutObjection() {
		return new Feedback(this.satisfied, this.rating, false, this.reason, this.comment);
	}

	FeedbackResult result() {
		if (this.satisfied) {
			return FeedbackResult.SATISFIED;
		}
		return Boolean.FALSE.equals(this.objects) ? FeedbackResult.UNSATISFIED : FeedbackResult.OBJECTED;
	}

}
