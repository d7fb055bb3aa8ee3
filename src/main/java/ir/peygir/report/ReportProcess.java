package ir.peygir.report;

import java.time.Instant;
import java.util.Map;

/**
 * Port: the process that waits for people, in words of the domain.
 */
public interface ReportProcess {

	void start(String code, RoutingFacts facts);

	/** What will be promised for such a report, before it is one. */
	Term termFor(RoutingFacts facts);

	/** The citizen answered the open question. */
	void replied(String code);

	/** The citizen objects to an answer after the report was closed. */
	void objected(String code);

	void withdrawn(String code);

	/** The citizen put the text right; whoever works on it has to see that. */
	void corrected(String code);

	/** The citizen added a photo; whoever works on it has to see that. */
	void photoAdded(String code);

	/** Dates of the report moved, from each key to its value: everything follows. */
	void moved(String code, Map<Instant, Instant> dates);

	/**
	 * A time to answer.
	 *
	 * @param unit {@code h} for hours, {@code wd} for working days, {@code none}
	 */
	record Term(int amount, String unit) {
	}

}
