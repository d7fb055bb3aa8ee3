package ir.peygir.staff.signin;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasklist asks again while its member of staff signs in anew in another tab.
 */
class CarriedTokenTests {

	private static final String OLD = "0123456789ABCDEF0123456789ABCDEF";

	private static final String NEW = "FEDCBA9876543210FEDCBA9876543210";

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void aNewSessionTakesTheTokenThatThePageStillHas() throws Exception {
		assertThat(passes("POST", OLD, "same-origin")).isTrue();
		assertThat(this.session.getAttribute(CarriedToken.IN_SESSION)).isEqualTo(OLD);
		assertThat(passes("POST", NEW, "same-origin")).isFalse();
	}

	@Test
	void aWrongTokenIsRefusedAndEndsNoSession() throws Exception {
		this.session.setAttribute(CarriedToken.IN_SESSION, NEW);
		assertThat(passes("POST", OLD, "same-origin")).isFalse();
		assertThat(passes("DELETE", null, "same-origin")).isFalse();
		assertThat(this.session.isInvalid()).isFalse();
		assertThat(passes("POST", NEW, "same-origin")).isTrue();
	}

	@Test
	void noTokenIsTakenFromElsewhere() throws Exception {
		assertThat(passes("POST", OLD, "cross-site")).isFalse();
		assertThat(passes("POST", OLD, "same-site")).isFalse();
		assertThat(passes("POST", OLD, null)).isFalse();
		assertThat(passes("POST", "short", "same-origin")).isFalse();
		assertThat(this.session.getAttribute(CarriedToken.IN_SESSION)).isNull();
	}

	@Test
	void readingNeedsNone() throws Exception {
		assertThat(passes("GET", null, null)).isTrue();
	}

	private boolean passes(String method, String token, String site) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/camunda/api/engine/engine/default/task");
		request.setSession(this.session);
		if (token != null) {
			request.addHeader(CarriedToken.HEADER, token);
		}
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain behind = new MockFilterChain();
		new CarriedToken().doFilter(request, response, behind);
		assertThat(response.getStatus()).isEqualTo((behind.getRequest() != null) ? 200 : 403);
		return behind.getRequest() != null;
	}

}
