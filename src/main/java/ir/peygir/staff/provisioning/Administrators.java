package ir.peygir.staff.provisioning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an administrator before anybody can come in, or the first
 * visitor could become one.
 */
@Component
class Administrators {

	/**
	 * Its members keep the engine's own set-up page away; it has no rights of its own.
	 */
	static final String OF_THE_ENGINE = "camunda-admin";

	private final IdentityService identities;

	private final Accounts accounts;

	private final AdminAccount first;

	Administrators(IdentityService identities, Accounts accounts, AdminAccount first) {
		this.identities = identities;
		this.accounts = accounts;
		this.first = first;
	}

	void provide() {
		if (members(StaffGroups.ADMINISTRATORS).isEmpty()) {
			provideFirst();
		}
		Set<String> administrators = members(StaffGroups.ADMINISTRATORS);
		members(OF_THE_ENGINE).stream()
			.filter((id) -> !administrators.contains(id))
			.forEach((id) -> this.identities.deleteMembership(id, OF_THE_ENGINE));
		administrators.forEach((id) -> this.accounts.join(id, List.of(OF_THE_ENGINE)));
	}

	private void provideFirst() {
		if (!this.first.given()) {
			throw new StartRefused("Peygir does not start: there is no administrator yet;"
					+ " set PEYGIR_ADMIN_ID and PEYGIR_ADMIN_PASSWORD to make the first.");
		}
		if (this.identities.createUserQuery().userId(this.first.id()).count() == 0) {
			mustBeStrong();
		}
		this.accounts.provide(this.first.id(), "مدیر", "سامانه", this.first.password(),
				List.of(StaffGroups.ADMINISTRATORS));
	}

	private void mustBeStrong() {
		if (this.identities.getPasswordPolicy() == null) {
			return;
		}
		User user = this.identities.newUser(this.first.id());
		PasswordPolicyResult result = this.identities.checkPasswordAgainstPolicy(this.identities.getPasswordPolicy(),
				this.first.password(), user);
		if (!result.isValid()) {
			throw new StartRefused("Peygir does not start: PEYGIR_ADMIN_PASSWORD is too weak; it needs 10 characters"
					+ " or more with a capital, a small letter, a digit and a sign, and not the account's id.");
		}
	}

	private Set<String> members(String group) {
		return this.identities.createUserQuery()
			.memberOfGroup(group)
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.map(User::getId)
			.collect(Collectors.toSet());
	}

}
