package ir.peygir.report;

/**
 * How it ended, as the page says beside "closed".
 */
public enum Closing {

	SATISFIED, UNSATISFIED, NO_ANSWER, UPHELD, REFUSAL_CONFIRMED, WITHOUT_SURVEY

}
