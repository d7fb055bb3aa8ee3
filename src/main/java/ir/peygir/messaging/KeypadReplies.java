package ir.peygir.messaging;

import java.util.List;
import java.util.UUID;

/**
 * Port: whoever asked a question by an automatic call takes the key that was pressed.
 * There may be several; who does not know the case says so.
 */
public interface KeypadReplies {

	/**
	 * @param caseCode the case that was asked about
	 * @param called the number that was called
	 * @param contacts everybody who left it, if it is a mobile number
	 * @return whether a question was open to which this is the answer
	 */
	boolean pressed(String caseCode, String called, List<UUID> contacts, boolean agrees);

}
