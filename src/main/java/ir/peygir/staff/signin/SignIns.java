package ir.peygir.staff.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Secret;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an account is signed in, on whichever node, and the end of it.
 */
@Component
class SignIns {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SignIns(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/**
	 * Newest use first.
	 * @param current id of the session that asks
	 */
	List<Open> of(String account, String current) {
		return find(account).stream()
			.map((session) -> new Open(handle(session.getId()), session.getCreationTime(),
					session.getLastAccessedTime(), device(session), session.getId().equals(current)))
			.sorted(Comparator.comparing(Open::current).thenComparing(Open::lastUsed).reversed())
			.toList();
	}

	/** One's own only; nothing happens if it has ended already. */
	boolean end(String account, String handle) {
		Optional<? extends Session> wanted = find(account).stream()
			.filter((session) -> handle(session.getId()).equals(handle))
			.findFirst();
		wanted.ifPresent((session) -> this.sessions.deleteById(session.getId()));
		return wanted.isPresent();
	}

	int endAll(String account) {
		return endOthers(account, null);
	}

	/**
	 * @param current the session that stays, or {@code null}
	 * @return how many ended
	 */
	int endOthers(String account, String current) {
		List<? extends Session> ended = find(account).stream()
			.filter((session) -> !session.getId().equals(current))
			.toList();
		ended.forEach((session) -> this.sessions.deleteById(session.getId()));
		return ended.size();
	}

	/** Of the request that is being answered, or {@code null}. */
	static String current() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpSession session = attributes.getRequest().getSession(false);
			return (session != null) ? session.getId() : null;
		}
		return null;
	}

	private List<? extends Session> find(String account) {
		return this.sessions.findByPrincipalName(account)
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.toList();
	}

	private static Device device(Session session) {
		SecurityContext context = session
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		return (context != null && context.getAuthentication() != null
				&& context.getAuthentication().getDetails() instanceof DeskDetails desk) ? desk.device()
						: Device.UNKNOWN;
	}

	/** The id itself opens the session and is never shown. */
	private static String handle(String id) {
		return Secret.hash(id).substring(0, 20);
	}

	/**
	 * @param handle names it without opening it
	 */
	record Open(String handle, Instant since, Instant lastUsed, Device device, boolean current) {
	}

}
