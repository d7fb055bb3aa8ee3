package ir.peygir.meeting.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the meetings the home of a host name of their own.
 */
@Component
class MeetingHost extends OncePerRequestFilter {

	private static final String HOME = "/meetings";

	private final Setting setting;

	MeetingHost(Setting setting) {
		this.setting = setting;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean home = request.getRequestURI().equals(request.getContextPath() + "/");
		if (home && request.getServerName().equalsIgnoreCase(this.setting.hostName())) {
			request.getRequestDispatcher(HOME).forward(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	/**
	 * @param hostName as browsers name it, without a port; {@code null} for none
	 */
	@ConfigurationProperties("peygir.meeting")
	record Setting(String hostName) {
	}

}
