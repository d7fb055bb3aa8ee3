package ir.peygir.staff.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Calls members of staff by their names: an account's id tells a colleague little.
 */
@Component
public class StaffNames {

	private static final int MOST = 200;

	private final IdentityService identities;

	StaffNames(IdentityService identities) {
		this.identities = identities;
	}

	/** Names by id, in the order asked; an account that is gone keeps its id. */
	public Map<String, String> of(Collection<String> ids) {
		Map<String, String> names = new LinkedHashMap<>();
		ids.forEach((id) -> names.put(id, id));
		if (!names.isEmpty()) {
			this.identities.createUserQuery()
				.userIdIn(names.keySet().toArray(String[]::new))
				.listPage(0, MOST)
				.forEach((user) -> names.put(user.getId(), name(user)));
		}
		return names;
	}

	/** Names by id, for choosing a colleague; not all of them where there are many. */
	Map<String, String> some() {
		Map<String, String> names = new LinkedHashMap<>();
		this.identities.createUserQuery()
			.orderByUserLastName()
			.asc()
			.listPage(0, MOST)
			.forEach((user) -> names.put(user.getId(), name(user)));
		return names;
	}

	private static String name(User user) {
		String name = "%s %s".formatted(text(user.getFirstName()), text(user.getLastName())).strip();
		return name.isEmpty() ? user.getId() : name;
	}

	private static String text(String part) {
		return (part != null) ? part : "";
	}

}
