package ir.peygir.staff.signin;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What browsers are told about our pages: nothing from elsewhere, nothing inline, in
 * nobody's frame.
 */
final class PageHeaders {

	private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
			+ "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

	// the where step may ask for the place
	private static final String PERMISSIONS = "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";

	private PageHeaders() {
	}

	/**
	 * @param forms where a form may lead beside our own pages: browsers look at redirects
	 * too
	 */
	static Customizer<HeadersConfigurer<HttpSecurity>> ours(String... forms) {
		return (headers) -> {
			everywhere().customize(headers);
			headers.contentSecurityPolicy((policy) -> policy
				.policyDirectives((forms.length > 0) ? CONTENT + " " + String.join(" ", forms) : CONTENT));
			// assets are named by their content and may be kept
			headers.cacheControl((cache) -> cache.disable());
			headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
					new NegatedRequestMatcher(Paths.any("/assets/**", "/webjars/**")),
					new CacheControlHeadersWriter()));
		};
	}

	/** For the engine's web applications, which bring a content policy of their own. */
	static Customizer<HeadersConfigurer<HttpSecurity>> everywhere() {
		return (headers) -> {
			headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
			headers.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS));
		};
	}

}
