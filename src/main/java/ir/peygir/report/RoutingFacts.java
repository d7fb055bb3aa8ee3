package ir.peygir.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that the process has to know of a report: no text, no place, no person.
 *
 * @param sla class of the topic's deadline, {@code none} without a topic
 * @param season whether the topic is in its urgent season
 * @param about topic and district in words, so that worklists can be read
 */
public record RoutingFacts(boolean topicKnown, boolean districtKnown, String kind, String sla, boolean emergency,
		int priorityOfTopic, boolean season, String about) {

	/** The variable that worklists show. */
	public static final String ABOUT = "about";

	/** As process variables. */
	public Map<String, Object> variables() {
		Map<String, Object> variables = new LinkedHashMap<>();
		variables.put("topicKnown", this.topicKnown);
		variables.put("districtKnown", this.districtKnown);
		variables.put("kind", this.kind);
		variables.put("sla", this.sla);
		variables.put("emergency", this.emergency);
		variables.put("priorityOfTopic", this.priorityOfTopic);
		variables.put("season", this.season);
		// triage.dmn may change it at the start; an officer's word stays
		variables.put("priority", this.priorityOfTopic);
		variables.put(ABOUT, this.about);
		return variables;
	}

}
