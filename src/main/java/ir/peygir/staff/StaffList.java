package ir.peygir.staff;

import java.util.Optional;

/**
 * Knows who of the staff has which groups now, for work that is done later in a person's
 * name.
 */
public interface StaffList {

	/** Empty if there is no such member of staff any more. */
	Optional<StaffMember> find(String id);

}
