package ir.peygir.meeting.draw;

/**
 * One request of the final list as the public sees it.
 *
 * @param ticket 64 lower-case hexadecimal digits
 * @param weight from 1 to 10
 */
public record Entry(String ticket, int weight) {

	public static final int HEAVIEST = 10;

	/**
	 * @throws IllegalArgumentException if the ticket or the weight is none
	 */
	public Entry {
		Hex.require(ticket, TicketList.BYTES, "ticket");
		if (!isWeight(weight)) {
			throw new IllegalArgumentException("weight is not between 1 and " + HEAVIEST + ": " + weight);
		}
	}

	static boolean isWeight(int weight) {
		return weight >= 1 && weight <= HEAVIEST;
	}

}
