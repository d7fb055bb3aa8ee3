package ir.peygir.staff.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which doors of the engine's REST interface are open to whom, the same for
 * {@code /engine-rest} and for the web applications: those who work tasks read what a
 * list names, work tasks, and everything else is shut. Behind an open door the engine's
 * own authorizations still decide.
 */
class EngineDoors implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Pattern ADDRESS = Pattern
		.compile("(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine(?:/[^/]+)?)(/.*?)?/*");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/** Would tell every unit's figures, whatever the engine lets one see. */
	private static final Pattern FIGURES = Pattern
		.compile("/.*/statistics(/.*)?|/(task|history/.*)/report(/.*)?|/metrics(/.*)?");

	/**
	 * What Tasklist and a script that works tasks need; the engine hides the rest badly.
	 */
	private static final Pattern READABLE = Pattern
		.compile("/|/engine|/version|/(task|filter|process-definition|decision-definition)(/.*)?"
				+ "|/(process-instance|variable-instance)(/count|/[^/]+)?"
				+ "|/history/(task|activity-instance|process-instance|variable-instance|user-operation)(/count|/[^/]+)?"
				+ "|/(user|group)(/count|/[^/]+(/profile)?)?|/identity/(groups|password-policy)|/authorization/check");

	private static final Pattern ASKING = Pattern.compile("/(task|process-instance|variable-instance"
			+ "|history/(task|activity-instance|process-instance|variable-instance))(/count)?"
			+ "|/filter/[^/]+/(list|singleResult|count)|/identity/password-policy");

	private static final Pattern ASKING_AT_LARGE = Pattern
		.compile("/(execution|job|incident|history/[a-z-]+)(/count)?");

	private static final Pattern WORKING = Pattern.compile("/task/[^/]+/(claim|unclaim|complete|submit-form)");

	/** Tells the groups of whoever is named, and who is in them. */
	private static final Pattern COLLEAGUES = Pattern.compile("/identity/groups|/group(/count)?");

	private static final List<String> ABOUT = List.of("userId", "member", "memberOfTenant");

	/** Tells whether a guessed password is right; nobody needs it. */
	private static final Pattern NEVER = Pattern.compile("/identity/verify");

	@Override
	@Deprecated
	public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
		Authentication authentication = caller.get();
		return new AuthorizationDecision(authentication != null
				&& authentication.getPrincipal() instanceof StaffMember member && open(member, context.getRequest()));
	}

	static boolean open(StaffMember member, HttpServletRequest request) {
		// decoded by the container, as the engine will read it
		String path = request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : "");
		Matcher address = ADDRESS.matcher(path);
		if (!address.matches()) {
			return false;
		}
		String door = (address.group(1) != null) ? address.group(1) : "/";
		boolean others = is(COLLEAGUES, door) && asksAboutOthers(member, request)
				&& !member.inOneOf(Set.of(StaffGroups.ADMINISTRATORS, StaffGroups.AUDITORS));
		return !others && open(member, request.getMethod(), door);
	}

	private static boolean asksAboutOthers(StaffMember member, HttpServletRequest request) {
		return ABOUT.stream()
			.map(request::getParameterValues)
			.filter(Objects::nonNull)
			.flatMap(Arrays::stream)
			.anyMatch((about) -> !member.id().equals(about));
	}

	private static boolean open(StaffMember member, String method, String path) {
		if (is(NEVER, path)) {
			return false;
		}
		if (member.in(StaffGroups.ADMINISTRATORS)) {
			return true;
		}
		boolean overseer = member.in(StaffGroups.AUDITORS);
		if (READING.contains(method)) {
			return overseer || (is(READABLE, path) && !is(FIGURES, path));
		}
		if (method.equals("POST") && (is(ASKING, path) || is(WORKING, path))) {
			return true;
		}
		return (method.equals("POST") && overseer && is(ASKING_AT_LARGE, path))
				|| (method.equals("PUT") && path.equals("/user/" + member.id() + "/credentials"));
	}

	private static boolean is(Pattern pattern, String path) {
		return pattern.matcher(path).matches();
	}

}
