package ir.peygir.report;

import java.time.Instant;
import java.util.Set;

/**
 * Which reports belong to a crisis: of these topics, from one place, registered in a span
 * of time.
 *
 * @param districtCode two digits, or {@code null} for every district
 * @param nahiyeh of that district, or {@code null}
 * @param unitCode of the unit that has them, or {@code null} for every unit
 * @param to exclusive
 */
public record CrisisScope(Set<String> topics, String districtCode, Integer nahiyeh, String unitCode, Instant from,
		Instant to) {

	public CrisisScope {
		topics = Set.copyOf(topics);
	}

	boolean covers(Report report) {
		return this.topics.contains(String.valueOf(report.topicCode()))
				&& (this.districtCode == null || this.districtCode.equals(report.place().districtCode()))
				&& (this.nahiyeh == null || this.nahiyeh.equals(report.place().nahiyeh()))
				&& (this.unitCode == null || this.unitCode.equals(report.unitCode()))
				&& !report.registeredAt().isBefore(this.from) && report.registeredAt().isBefore(this.to);
	}

}
