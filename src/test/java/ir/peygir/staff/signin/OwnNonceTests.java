package ir.peygir.staff.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two open Tasklist at the same moment.
 */
class OwnNonceTests {

	private static final String POLICY = "Content-Security-Policy";

	@Test
	void aPageWhoseNonceAnotherRequestTookStillRunsItsScripts() throws Exception {
		MockHttpServletResponse page = asked("/camunda/app/tasklist/default/");
		assertThat(page.getHeader(POLICY)).isEqualTo("script-src 'nonce-mine' 'strict-dynamic'");
		assertThat(page.getContentAsString()).isEqualTo("<script nonce=\"mine\"></script>");
	}

	@Test
	void whatIsNoPageIsLeftAlone() throws Exception {
		assertThat(asked("/camunda/app/tasklist/camunda.js").getHeader(POLICY)).contains("'nonce-other'");
	}

	private static MockHttpServletResponse asked(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		new OwnNonce().doFilter(request, response, new MockFilterChain() {
			@Override
			public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer)
					throws java.io.IOException {
				((HttpServletResponse) answer).setHeader(POLICY, "script-src 'nonce-other' 'strict-dynamic'");
				answer.getWriter().write("<script nonce=\"mine\"></script>");
			}
		});
		return response;
	}

}
