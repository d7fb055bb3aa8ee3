package ir.peygir.insight;

/**
 * What citizens said about the answers on one topic.
 *
 * @param title in the reader's language
 * @param asked how many were asked, {@code answered} how many of them spoke,
 * {@code satisfied} how many of those were satisfied
 */
public record TopicSatisfaction(String code, String title, long asked, long answered, long satisfied) {

	/** Below that a share would say more about chance than about the work. */
	public static final int ENOUGH = 5;

	/** Per cent of those who answered, {@code null} where too few did. */
	public Long share() {
		return (this.answered >= ENOUGH) ? Math.round(100.0 * this.satisfied / this.answered) : null;
	}

	/** Per cent of those who were asked, {@code null} if nobody was. */
	public Long responseRate() {
		return (this.asked > 0) ? Math.round(100.0 * this.answered / this.asked) : null;
	}

	TopicSatisfaction and(TopicSatisfaction other) {
		return new TopicSatisfaction(this.code, this.title, this.asked + other.asked, this.answered + other.answered,
				this.satisfied + other.satisfied);
	}

}
