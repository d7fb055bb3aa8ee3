package ir.peygir.staff.provisioning;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator to begin with; used only while there is none.
 *
 * @param id of the account
 * @param password which has to satisfy the password policy
 */
@ConfigurationProperties("peygir.admin")
record AdminAccount(String id, String password) {

	boolean given() {
		return this.id != null && !this.id.isBlank() && this.password != null && !this.password.isBlank();
	}

	@Override
	public String toString() {
		return "AdminAccount[id=" + this.id + "]";
	}

}
