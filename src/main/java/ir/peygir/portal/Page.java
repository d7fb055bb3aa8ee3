package ir.peygir.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page being shown, for the layout: in templates as {@code @page}.
 */
@Component
class Page {

	private final boolean demo;

	Page(Environment environment) {
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** The address of this same page in another language. */
	public String in(String language) {
		return UriComponentsBuilder.fromUriString(path())
			.query(request().getQueryString())
			.replaceQueryParam("lang", language)
			.build()
			.toUriString();
	}

	/** Whether this page belongs to that section. */
	public boolean within(String section) {
		String path = path().substring(request().getContextPath().length());
		return path.equals(section) || path.startsWith(section + "/");
	}

	/** Whether what is tried out here is kept from real life. */
	public boolean demo() {
		return this.demo;
	}

	private static String path() {
		Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request().getRequestURI();
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
