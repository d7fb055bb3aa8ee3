package ir.peygir.engine;

import java.util.Map;

/**
 * What citizens notice once a decision has gone through, said by the module that owns the
 * process: one bean per process. It calls what the steps of the diagram call.
 */
public interface Consequence {

	String processKey();

	/**
	 * Does what follows if nobody stands in its way, in the running transaction.
	 * @param facts what the decision told the process
	 * @return whether somebody else has to agree first, or citizens notice nothing
	 */
	Follows follow(String businessKey, String taskKey, Map<String, Object> facts);

	/** How a decision reaches citizens. */
	enum Follows {

		AT_ONCE, AFTER_REVIEW, NOTHING

	}

}
