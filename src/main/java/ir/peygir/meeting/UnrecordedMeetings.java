package ir.peygir.meeting;

import java.util.List;

/**
 * Port: whoever keeps the minutes says which meetings of a session have none yet.
 */
public interface UnrecordedMeetings {

	/** Codes of requests that were received, or not noted as missed, without minutes. */
	List<String> of(String sessionId);

}
