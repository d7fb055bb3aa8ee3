package ir.peygir.messaging;

import ir.peygir.shared.Mobile;

/**
 * A way out to the telephone network.
 */
interface Gateway {

	/**
	 * Called outside any transaction.
	 * @throws RuntimeException if the message was not taken; it is tried again later
	 */
	void send(Mobile to, String text);

}
