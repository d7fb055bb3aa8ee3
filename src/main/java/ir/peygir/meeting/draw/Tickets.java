package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;

/**
 * Makes a citizen's ticket from what only they and the session have in common.
 */
public final class Tickets {

	private static final int NONCE_BYTES = 16;

	private Tickets() {
	}

	/**
	 * @param nonce what the citizen's own browser made: 32 lower-case hexadecimal digits
	 * @throws IllegalArgumentException if the nonce is none
	 */
	public static String ticket(String sessionId, String pseudonym, String nonce) {
		Hex.require(nonce, NONCE_BYTES, "nonce");
		return Sha256.hex((sessionId + ":" + pseudonym + ":" + nonce).getBytes(StandardCharsets.UTF_8));
	}

	/** Whether this is what a browser has to make before it asks for a seat. */
	public static boolean isNonce(String nonce) {
		return Hex.is(nonce, NONCE_BYTES);
	}

	/** Whether this can be a ticket. */
	public static boolean isTicket(String ticket) {
		return Hex.is(ticket, TicketList.BYTES);
	}

}
