package ir.peygir.engine;

/**
 * Somebody passed an open task on at the end of their shift, in the transaction that
 * publishes it.
 *
 * @param task its name in the worklist
 * @param to name of the colleague who has it now, {@code null} where its group has
 * @param note what the next one has to know, {@code null} for nothing
 */
public record TaskHanded(String processKey, String businessKey, String task, String from, String to, String note) {

	/** What a history says of it, without the event's own words. */
	public String told() {
		return (this.to == null) ? this.note : (this.note == null) ? this.to : this.to + ": " + this.note;
	}

	// without the note: a person's text must not reach a log
	@Override
	public String toString() {
		return "TaskHanded[" + this.businessKey + "]";
	}

}
