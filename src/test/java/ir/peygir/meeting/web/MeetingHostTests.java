package ir.peygir.meeting.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingHostTests {

	@Test
	void theHomeOfThatHostIsTheMeetings() throws Exception {
		assertThat(asked("publicmeeting.example", "PublicMeeting.example", "/")).isEqualTo("/meetings");
	}

	@Test
	void allElseStaysWhereItIs() throws Exception {
		assertThat(asked("publicmeeting.example", "publicmeeting.example", "/report")).isNull();
		assertThat(asked("publicmeeting.example", "peygir.example", "/")).isNull();
		assertThat(asked(null, "peygir.example", "/")).isNull();
	}

	private static String asked(String setting, String host, String path) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServerName(host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new MeetingHost(new MeetingHost.Setting(setting)).doFilter(request, response, new MockFilterChain());
		return response.getForwardedUrl();
	}

}
