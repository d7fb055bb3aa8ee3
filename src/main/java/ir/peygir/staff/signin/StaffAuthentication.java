package ir.peygir.staff.signin;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import ir.peygir.staff.StaffMember;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A member of staff who was let in; every group is an authority {@code GROUP_id}.
 */
class StaffAuthentication extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final StaffMember member;

	private final Voucher voucher;

	StaffAuthentication(StaffMember member, Object details) {
		this(member, details, null);
	}

	/**
	 * @param voucher of the identity provider, or {@code null} where a password was right
	 */
	StaffAuthentication(StaffMember member, Object details, Voucher voucher) {
		super(authorities(member));
		this.member = member;
		this.voucher = voucher;
		setDetails(details);
		setAuthenticated(true);
	}

	/** The same sign-in, with the groups of now. */
	StaffAuthentication with(StaffMember now) {
		return new StaffAuthentication(now, getDetails(), this.voucher);
	}

	Optional<Voucher> voucher() {
		return Optional.ofNullable(this.voucher);
	}

	static String authority(String group) {
		return "GROUP_" + group;
	}

	private static List<GrantedAuthority> authorities(StaffMember member) {
		return member.groups()
			.stream()
			.map((group) -> (GrantedAuthority) new SimpleGrantedAuthority(authority(group)))
			.toList();
	}

	@Override
	public StaffMember getPrincipal() {
		return this.member;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	/**
	 * What the identity provider asks for when somebody signs out.
	 *
	 * @param provider id of its registration
	 */
	record Voucher(String provider, String idToken) implements Serializable {

		private static final long serialVersionUID = 1L;

	}

}
