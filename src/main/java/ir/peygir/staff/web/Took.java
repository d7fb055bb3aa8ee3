package ir.peygir.staff.web;

/**
 * How long something took, in the largest unit that says enough.
 *
 * @param minutes {@code null} while it runs
 */
record Took(Long minutes) {

	/** Key of the message that says how long, with {@link #amount()}. */
	public String unit() {
		return (this.minutes == null) ? "running" : (this.minutes >= 2 * 24 * 60) ? "days"
				: (this.minutes >= 2 * 60) ? "hours" : (this.minutes >= 1) ? "minutes" : "moment";
	}

	public long amount() {
		return switch (unit()) {
			case "days" -> this.minutes / (24 * 60);
			case "hours" -> this.minutes / 60;
			case "minutes" -> this.minutes;
			default -> 0;
		};
	}

}
