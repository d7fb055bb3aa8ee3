package ir.peygir.messaging;

import java.util.List;
import java.util.UUID;

/**
 * Port: whoever asked a question by text message takes the answer.
 */
public interface SmsReplies {

	/**
	 * @param contacts everybody who left the sender's number, newest first
	 * @param agrees {@code true} for 31, {@code false} for 33
	 * @param comment what followed the number, may be empty
	 * @return whether a question was open to which this is the answer
	 */
	boolean answered(List<UUID> contacts, boolean agrees, String comment);

}
