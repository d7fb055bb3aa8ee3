package ir.peygir.report;

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

	/**
	 * A time to answer.
	 *
	 * @param unit {@code h} for hours, {@code wd} for working days, {@code none}
	 */
	record Term(int amount, String unit) {
	}

}
