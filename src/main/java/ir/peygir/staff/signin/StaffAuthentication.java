package ir.peygir.staff.signin;

import java.io.Serial;
import java.util.List;

import ir.peygir.staff.StaffMember;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A member of staff whose password was right; every group is an authority
 * {@code GROUP_id}.
 */
class StaffAuthentication extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final StaffMember member;

	StaffAuthentication(StaffMember member, Object details) {
		super(authorities(member));
		this.member = member;
		setDetails(details);
		setAuthenticated(true);
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

}
