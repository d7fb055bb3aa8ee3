package ir.peygir.feedback;

/**
 * What came of asking; silence is never counted as satisfaction.
 */
public enum FeedbackResult {

	SATISFIED("satisfied"), UNSATISFIED("unsatisfied"), OBJECTED("objected"), NO_ANSWER("noAnswer");

	private final String variable;

	FeedbackResult(String variable) {
		this.variable = variable;
	}

	/** The value of the process variable {@code feedbackResult}. */
	public String variable() {
		return this.variable;
	}

}
