package ir.peygir.meeting.ballot;

import java.util.List;

/**
 * A ticket as its owner sees it.
 *
 * @param nonceByServer the page ran without scripts, or the request rolled over
 * @param weight 1 to 10, with the rules that made it
 * @param place in the order of the draw from 1; {@code null} before it and for reserved
 * @param reserved {@code carried}, {@code byRight}, {@code urgent} or {@code null}
 */
public record TicketView(String code, String sessionId, String ticket, String pseudonym, String nonce,
		boolean nonceByServer, int weight, List<WeightRule> rules, State state, Integer place, String reserved) {

	/**
	 * How far a ticket is; only those not barred and not cancelled are on the final list,
	 * and an unverified one takes part in nothing.
	 */
	public enum State {

		UNVERIFIED, REGISTERED, BARRED, LISTED, CANCELLED

	}

}
