package ir.peygir.portal;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that is too large with a page. Later it is too late: whoever looks for a
 * parameter, as the language and the token do, makes the container fail on the body, on
 * its error page too.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class TooLargeForm extends OncePerRequestFilter {

	private final DataSize limit;

	TooLargeForm(@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isForm(request) && request.getContentLengthLong() > this.limit.toBytes()) {
			request.getRequestDispatcher(TooLargePage.PATH).forward(new Unread(request), response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return type != null && type.startsWith("multipart/") && accept != null
				&& accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	/** The request without its body. */
	private static final class Unread extends HttpServletRequestWrapper {

		Unread(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

		@Override
		public String getContentType() {
			return null;
		}

		@Override
		public String getParameter(String name) {
			return null;
		}

		@Override
		public String[] getParameterValues(String name) {
			return null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

	}

}
