package ir.peygir.feedback;

/**
 * In which words a question is asked and what it can lead to; who owns the case says
 * which.
 *
 * @param asked template of the text message with the link, arguments code and link
 * @param reminder template of the reminder, same arguments; it names 31 and 33
 * @param page what the page's words begin with in the message files: {@code question},
 * {@code answer}, {@code satisfied.yes}, {@code satisfied.no}, {@code closed},
 * {@code track} and {@code done.<result>}
 * @param named whether the first text names 31 and 33
 * @param objectable whether who is not satisfied can have it looked at again
 */
public record Wording(String asked, String reminder, String page, boolean named, boolean objectable) {

	/** Whether an answer to a message is one. */
	public static final Wording ANSWER = new Wording("answered", "surveyReminder", "feedback", true, true);

	/** Whether an order of the mayor was carried out. */
	public static final Wording ORDER = new Wording("orderDone", "orderReminder", "feedback.order", false, true);

	/** Whether a reception was on time and the person was heard. */
	public static final Wording RECEPTION = new Wording("receptionAsked", "receptionReminder", "feedback.reception",
			true, false);

	/** The same where the last word has been said. */
	public Wording withoutObjection() {
		return new Wording(this.asked, this.reminder, this.page, this.named, false);
	}

}
