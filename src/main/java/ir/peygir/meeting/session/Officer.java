package ir.peygir.meeting.session;

import java.util.Collection;
import java.util.Set;

/**
 * A member of staff who changes something about a session or a host.
 *
 * @param groups their own ones and those lent to them today
 */
public record Officer(String id, Set<String> groups) {

	private static final Set<String> EVERYWHERE = Set.of("secretariat", "administrators");

	public static Officer of(String id, Collection<String> groups) {
		return new Officer(id, Set.copyOf(groups));
	}

	/** The host's office, the secretariat and administrators. */
	boolean keeps(Host host) {
		return this.groups.contains(host.group()) || this.groups.stream().anyMatch(EVERYWHERE::contains);
	}

	boolean keepsAll() {
		return this.groups.stream().anyMatch(EVERYWHERE::contains);
	}

}
