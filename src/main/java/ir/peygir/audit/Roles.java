package ir.peygir.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import ir.peygir.city.City;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says as what a person acts, by the groups with which they are there right now, and what
 * that is called.
 */
@Component
class Roles {

	static final String STAFF = "staff";

	private static final String UNIT = "unit-";

	private static final String MAYOR = "mayor-";

	/** Who is in several groups acts in the first of these. */
	private static final List<String> IN_ORDER = List.of(StaffGroups.CALL_CENTRE, StaffGroups.OPERATORS,
			StaffGroups.SECRETARIAT, StaffGroups.SUPERVISORS, StaffGroups.INSPECTION, StaffGroups.PROTECTION,
			StaffGroups.CLUB_DESK, StaffGroups.MANAGERS, StaffGroups.AUDITORS, StaffGroups.DESIGNERS,
			StaffGroups.ADMINISTRATORS);

	private final IdentityService identities;

	private final City city;

	private final MessageSource messages;

	// the engine completes tasks and is there later
	Roles(@Lazy IdentityService identities, City city, MessageSource messages) {
		this.identities = identities;
		this.city = city;
		this.messages = messages;
	}

	/**
	 * @return id of a group, or {@link #STAFF} for somebody who is not here themself
	 */
	String of(String account) {
		Authentication here = this.identities.getCurrentAuthentication();
		if (here != null && account.equals(here.getUserId()) && here.getGroupIds() != null) {
			return of(here.getGroupIds());
		}
		org.springframework.security.core.Authentication signedIn = SecurityContextHolder.getContext()
			.getAuthentication();
		return (signedIn != null && signedIn.getPrincipal() instanceof StaffMember member
				&& account.equals(member.id())) ? of(member.groups()) : STAFF;
	}

	static String of(Collection<String> groups) {
		List<String> units = groups.stream().filter((group) -> group.startsWith(UNIT)).toList();
		if (!units.isEmpty()) {
			return (units.size() == 1) ? units.get(0) : "units";
		}
		return groups.stream()
			.filter((group) -> group.startsWith(MAYOR))
			.findFirst()
			.or(() -> IN_ORDER.stream().filter(groups::contains).findFirst())
			.orElse(STAFF);
	}

	/** In words. */
	String told(String role, Locale language) {
		if (role.startsWith(UNIT)) {
			return this.city.unit(role.substring(UNIT.length()))
				.map((unit) -> unit.title(language))
				.orElseGet(() -> text("units", language));
		}
		if (role.startsWith(MAYOR)) {
			return this.messages.getMessage("trail.role.mayor",
					new Object[] { Display.number(district(role), language) }, language);
		}
		return this.messages.getMessage("trail.role." + role, null, role, language);
	}

	private static String district(String role) {
		String code = role.substring(MAYOR.length());
		return code.startsWith("0") ? code.substring(1) : code;
	}

	private String text(String role, Locale language) {
		return this.messages.getMessage("trail.role." + role, null, role, language);
	}

}
