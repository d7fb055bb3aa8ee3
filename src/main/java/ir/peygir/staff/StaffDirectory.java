package ir.peygir.staff;

import java.util.Optional;

/**
 * Finds other members of staff with the groups that they have today, lent ones too.
 */
public interface StaffDirectory {

	/** Empty for an account that does not exist or has no group. */
	Optional<StaffMember> member(String id);

}
