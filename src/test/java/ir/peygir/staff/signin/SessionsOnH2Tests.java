package ir.peygir.staff.signin;

import java.util.List;

import ir.peygir.OnH2;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsOnH2Tests {

	private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

	@Test
	void theDefaultDatabaseKeepsSessionsThatTwoRequestsWriteAtOnce() throws Exception {
		try (OnH2 h2 = OnH2.named("sessions")) {
			story(sessions(h2));
		}
	}

	private static JdbcIndexedSessionRepository sessions(OnH2 h2) throws Exception {
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(h2.dataSource()),
				h2.transaction());
		new SessionsInDatabase().sessionsWrittenAtOnce(h2.dataSource()).customize(sessions);
		// nothing is cleared away meanwhile
		sessions.setCleanupCron("-");
		sessions.afterPropertiesSet();
		return sessions;
	}

	private static <S extends Session> void story(FindByIndexNameSessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		S one = sessions.findById(session.getId());
		S other = sessions.findById(session.getId());
		StaffMember member = new StaffMember("sara", "سارا", List.of("operators"));
		one.setAttribute(CONTEXT, new SecurityContextImpl(new StaffAuthentication(member, null)));
		other.setAttribute(CONTEXT, new SecurityContextImpl(new StaffAuthentication(member, null)));
		sessions.save(one);
		sessions.save(other);
		S found = sessions.findByPrincipalName("sara").get(session.getId());
		SecurityContext context = found.getAttribute(CONTEXT);
		assertThat(context.getAuthentication().getPrincipal()).isEqualTo(member);
		sessions.deleteById(session.getId());
		assertThat(sessions.findByPrincipalName("sara")).isEmpty();
	}

}
