package ir.peygir.staff.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;

import ir.peygir.staff.StaffGroups;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * What needs no account. No session is made for citizens: what a page has to remember, it
 * carries itself.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		// not the name that the engine's web applications use
		tokens.setCookieName("peygir-csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").path("/"));
		return tokens;
	}

	@Bean
	@Order(5)
	SecurityFilterChain actuator(HttpSecurity http, AuthenticationManager manager) throws Exception {
		http.securityMatcher(Paths.any("/actuator/**"));
		http.authenticationManager(manager);
		http.csrf((csrf) -> csrf.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.httpBasic((basic) -> basic.authenticationEntryPoint(Refusals.asksForPassword()));
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths.any("/actuator/health/**"))
			.permitAll()
			.requestMatchers(PublicSecurity::local)
			.permitAll()
			.anyRequest()
			.hasAuthority(StaffAuthentication.authority(StaffGroups.ADMINISTRATORS)));
		http.headers(PageHeaders.everywhere());
		return http.build();
	}

	@Bean
	@Order(6)
	SecurityFilterChain citizens(HttpSecurity http, CsrfTokenRepository tokens) throws Exception {
		http.csrf((csrf) -> csrf.csrfTokenRepository(tokens)
			.ignoringRequestMatchers(Paths.any("/api/**", "/open311/**", "/channels/**")));
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((logout) -> logout.disable());
		// the engine's jars would show their vendor's pages here a second time
		http.authorizeHttpRequests((requests) -> requests
			.requestMatchers(Paths.any("/camunda-welcome/**", "/webjars/camunda/**", "/plugin/**"))
			.denyAll()
			.anyRequest()
			.permitAll());
		http.headers(PageHeaders.ours());
		return http.build();
	}

	private static boolean local(HttpServletRequest request) {
		try {
			return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
