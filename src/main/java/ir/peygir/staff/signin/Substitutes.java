package ir.peygir.staff.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.city.StandIns;
import ir.peygir.engine.ActingFor;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Gives stand-ins the groups of those who are away today, and says in whose place they
 * act. Some groups are given to a person and to nobody in their place.
 */
@Component
class Substitutes implements ActingFor {

	/** Power over the system, and over who reported in confidence. */
	private static final Set<String> PERSONAL = Set.of(StaffGroups.ADMINISTRATORS, StaffGroups.PROTECTION,
			StaffAccounts.ENGINE_ADMINISTRATORS);

	private static final int MOST = 2000;

	private final IdentityService identities;

	private final StandIns standIns;

	private final Clock clock;

	// the engine asks while it completes a task, and is there later
	Substitutes(@Lazy IdentityService identities, StandIns standIns, Clock clock) {
		this.identities = identities;
		this.standIns = standIns;
		this.clock = clock;
	}

	/** The person's own groups. */
	List<String> groupsOf(String userId) {
		return this.identities.createGroupQuery()
			.groupMember(userId)
			.listPage(0, MOST)
			.stream()
			.map(Group::getId)
			.filter((group) -> !group.equals(StaffAccounts.ENGINE_ADMINISTRATORS))
			.toList();
	}

	/** Groups that the person has today in the place of others. */
	List<String> lentTo(String userId) {
		return this.standIns.standsInFor(userId, today())
			.stream()
			.flatMap((absent) -> lendable(absent).stream())
			.distinct()
			.toList();
	}

	@Override
	public Optional<String> absent(String userId, Collection<String> groups) {
		List<String> absent = this.standIns.standsInFor(userId, today());
		if (absent.isEmpty() || groupsOf(userId).stream()
			.anyMatch((own) -> groups.contains(own) || own.equals(StaffGroups.ADMINISTRATORS))) {
			return Optional.empty();
		}
		return absent.stream().filter((person) -> lendable(person).stream().anyMatch(groups::contains)).findFirst();
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

	private List<String> lendable(String absent) {
		return groupsOf(absent).stream().filter((group) -> !PERSONAL.contains(group)).toList();
	}

}
