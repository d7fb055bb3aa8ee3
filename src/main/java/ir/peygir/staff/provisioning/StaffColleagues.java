package ir.peygir.staff.provisioning;

import ir.peygir.city.Colleagues;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the rosters who is a member of staff: an account with a group.
 */
@Component
class StaffColleagues implements Colleagues {

	private static final int LONGEST = 64;

	private final IdentityService identities;

	// the rosters are there before the engine
	StaffColleagues(@Lazy IdentityService identities) {
		this.identities = identities;
	}

	@Override
	public boolean exists(String userId) {
		return !userId.isBlank() && userId.length() <= LONGEST && userId.chars().noneMatch(Character::isISOControl)
				&& this.identities.createUserQuery().userId(userId).count() == 1
				&& this.identities.createGroupQuery().groupMember(userId).count() > 0;
	}

}
