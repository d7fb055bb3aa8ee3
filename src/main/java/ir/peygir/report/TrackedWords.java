package ir.peygir.report;

import java.util.Locale;

/**
 * What the tracking page says of a report, in the words of that page.
 */
public interface TrackedWords {

	Words words(ReportView view, Locale locale);

	/**
	 * The lines that matter to who waits.
	 *
	 * @param outcome sentence about the outcome, or {@code null}
	 * @param text the question or the answer as written, or {@code null}
	 * @param more what was answered to an objection, or {@code null}
	 * @param newest first line of the history
	 */
	record Words(String status, String sentence, String outcome, String text, String more, String newest) {
	}

}
