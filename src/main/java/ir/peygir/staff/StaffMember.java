package ir.peygir.staff;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

import ir.peygir.shared.Problem;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: what pages and rules may ask about a member of staff, so that neither
 * has to ask the engine. {@link #getName()} is the account's id.
 */
public record StaffMember(String id, String fullName,
		List<String> groups) implements AuthenticatedPrincipal, Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	public StaffMember {
		groups = List.copyOf(groups);
	}

	@Override
	public String getName() {
		return this.id;
	}

	public boolean in(String group) {
		return this.groups.contains(group);
	}

	public boolean inOneOf(Set<String> some) {
		return this.groups.stream().anyMatch(some::contains);
	}

	/**
	 * @throws Problem 403 if the page is for none of this member's groups
	 */
	public void mustBeInOneOf(Set<String> some) {
		if (!inOneOf(some)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

}
