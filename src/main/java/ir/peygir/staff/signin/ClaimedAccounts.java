package ir.peygir.staff.signin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.provisioning.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an account in line with what the identity provider says of a person, so that the
 * engine knows them when somebody assigns a task, opens Admin or calls by program.
 */
@Component
class ClaimedAccounts {

	/** Begins the code of a refusal of ours. */
	static final String REFUSED = "peygir_";

	private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

	private static final int MOST = 2000;

	private final IdentityService identities;

	private final Accounts accounts;

	private final SignInSettings settings;

	ClaimedAccounts(IdentityService identities, Accounts accounts, SignInSettings settings) {
		this.identities = identities;
		this.accounts = accounts;
		this.settings = settings;
	}

	/**
	 * Makes or changes the account; its groups of ours are those of the claim and no
	 * others. Nothing is changed if anything is refused.
	 * @throws OAuth2AuthenticationException if the claim is missing, is no list of names
	 * or names no group of ours, or the name is none that an account can have
	 */
	@Transactional
	public void admit(OidcUser person) {
		String id = person.getName();
		if (!ACCOUNT.matcher(id).matches()) {
			throw refused("account", "the name of the person is no id of an account");
		}
		Set<String> groups = known(claimed(person));
		if (groups.isEmpty()) {
			throw refused("unknown", "no group that is known here in claim " + this.settings.groupsClaim());
		}
		this.accounts.provide(id, person.getGivenName(), person.getFamilyName(), null, groups);
		leave(id, groups);
		rename(id, person);
	}

	private Set<String> claimed(OidcUser person) {
		Object claim = person.getClaims().get(this.settings.groupsClaim());
		if (claim == null) {
			throw refused("missing", "no claim " + this.settings.groupsClaim());
		}
		Collection<?> names = (claim instanceof Collection<?> several) ? several : List.of(claim);
		if (!names.stream().allMatch(String.class::isInstance)) {
			throw refused("malformed", "claim " + this.settings.groupsClaim() + " is no list of names");
		}
		// a path of Keycloak; a group below another may be made by others and is another
		// group
		return names.stream()
			.map(String.class::cast)
			.map((name) -> name.startsWith("/") ? name.substring(1) : name)
			.collect(Collectors.toSet());
	}

	private Set<String> known(Set<String> names) {
		if (names.isEmpty()) {
			return Set.of();
		}
		Set<String> known = ids(
				this.identities.createGroupQuery().groupIdIn(names.toArray(String[]::new)).listPage(0, MOST));
		known.remove(StaffAccounts.ENGINE_ADMINISTRATORS);
		if (known.contains(StaffGroups.ADMINISTRATORS)) {
			known.add(StaffAccounts.ENGINE_ADMINISTRATORS);
		}
		return known;
	}

	private void leave(String id, Set<String> groups) {
		Set<String> before = ids(this.identities.createGroupQuery().groupMember(id).listPage(0, MOST));
		before.removeAll(groups);
		before.forEach((group) -> this.identities.deleteMembership(id, group));
	}

	private void rename(String id, OidcUser person) {
		User user = this.identities.createUserQuery().userId(id).singleResult();
		if (Objects.equals(user.getFirstName(), person.getGivenName())
				&& Objects.equals(user.getLastName(), person.getFamilyName())
				&& Objects.equals(user.getEmail(), person.getEmail())) {
			return;
		}
		user.setFirstName(person.getGivenName());
		user.setLastName(person.getFamilyName());
		user.setEmail(person.getEmail());
		this.identities.saveUser(user);
	}

	private static Set<String> ids(List<Group> groups) {
		return groups.stream().map(Group::getId).collect(Collectors.toCollection(HashSet::new));
	}

	private static OAuth2AuthenticationException refused(String code, String words) {
		return new OAuth2AuthenticationException(new OAuth2Error(REFUSED + code), words);
	}

}
