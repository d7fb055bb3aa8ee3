package ir.peygir.feedback;

/**
 * Port: the process that waits for the citizen's view, in words of the domain.
 */
public interface FeedbackProcess {

	/** The citizen of that case has answered; the process goes on. */
	void answered(String code, FeedbackResult result);

}
