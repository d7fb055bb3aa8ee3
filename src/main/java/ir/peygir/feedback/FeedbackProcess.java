package ir.peygir.feedback;

/**
 * Port: the process that waits for a voice's view, in words of the domain.
 */
public interface FeedbackProcess {

	/** That voice of the case has answered; its process goes on. */
	void answered(String code, int voice, FeedbackResult result);

	/**
	 * What a process that still runs has taken down is changed; nothing if that voice's
	 * process has ended.
	 */
	void corrected(String code, int voice, FeedbackResult result);

	/** The voice about which a task of the process is, 1 if it names none. */
	int voiceOf(String taskId);

}
