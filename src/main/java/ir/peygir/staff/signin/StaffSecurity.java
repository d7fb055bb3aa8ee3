package ir.peygir.staff.signin;

import java.util.LinkedHashMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The sign-in of staff: one page and one session for our own pages and the engine's web
 * applications, or HTTP Basic for programs.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

	static final String SIGN_IN = "/staff/sign-in";

	@Bean
	AuthenticationManager authenticationManager(StaffSignIn signIn, AuthenticationEventPublisher events) {
		ProviderManager manager = new ProviderManager(signIn);
		manager.setAuthenticationEventPublisher(events);
		return manager;
	}

	@Bean
	RequestCache wantedPage() {
		// not in a session: a stranger would fill the database with them
		CookieRequestCache wanted = new CookieRequestCache();
		wanted.setRequestMatcher(Paths::page);
		return wanted;
	}

	@Bean
	@Order(2)
	SecurityFilterChain staffApi(HttpSecurity http, AuthenticationManager manager, StaffAccounts accounts,
			CsrfTokenRepository tokens, SignInSettings settings) throws Exception {
		http.securityMatcher(Paths.any("/staff/api/**"));
		http.authenticationManager(manager);
		http.csrf((csrf) -> csrf.csrfTokenRepository(tokens)
			.ignoringRequestMatchers((request) -> Paths.basic(request) && !Paths.foreignWrite(request),
					// nobody's: told who is asked for, not that a token is missing
					(request) -> request.getSession(false) == null));
		http.logout((logout) -> logout.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER));
		http.requestCache((cache) -> cache.disable());
		http.httpBasic((basic) -> basic.authenticationEntryPoint(apiRefusals()));
		http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
		http.addFilterBefore(new StillStaff(accounts, settings.longest()), AuthorizationFilter.class);
		http.headers(PageHeaders.ours());
		return http.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain staffPages(HttpSecurity http, StaffSignIn signIn, StaffAccounts accounts,
			CsrfTokenRepository tokens, RequestCache wanted, StaffArrival arrival, SignInAgain again, SignedOut out,
			SingleSignOn single, SignInSettings settings) throws Exception {
		http.securityMatcher(single.present() ? Paths.any("/staff/**", "/login/oauth2/**") : Paths.any("/staff/**"));
		// no parent: it would look at a wrong password a second time
		http.getSharedObject(AuthenticationManagerBuilder.class)
			.parentAuthenticationManager(null)
			.authenticationProvider(signIn);
		http.csrf((csrf) -> csrf.csrfTokenRepository(tokens));
		http.requestCache((cache) -> cache.requestCache(wanted));
		http.formLogin((form) -> form.loginPage(SIGN_IN)
			.usernameParameter("account")
			.passwordParameter("password")
			.authenticationDetailsSource(DeskDetails::new)
			.successHandler(arrival)
			.failureHandler(again::refused)
			.permitAll());
		single.addTo(http);
		// another account must not inherit what the web applications keep in the session
		http.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.newSession()));
		http.logout((logout) -> logout.logoutRequestMatcher(Paths.post("/staff/sign-out"))
			.logoutSuccessHandler(out)
			.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)))
			.addLogoutHandler(new LastAccount.Forget()));
		http.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(again).accessDeniedHandler(again));
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths.any(SIGN_IN + "/**"))
			.permitAll()
			.anyRequest()
			.authenticated());
		http.addFilterBefore(new StillStaff(accounts, settings.longest()), AuthorizationFilter.class);
		http.headers(PageHeaders.ours(single.origins()));
		return http.build();
	}

	private static AuthenticationEntryPoint apiRefusals() {
		LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> refusals = new LinkedHashMap<>();
		refusals.put(StaffSecurity::calledByPage, Refusals.silent());
		DelegatingAuthenticationEntryPoint entryPoint = new DelegatingAuthenticationEntryPoint(refusals);
		entryPoint.setDefaultEntryPoint(Refusals.asksForPassword());
		return entryPoint;
	}

	private static boolean calledByPage(HttpServletRequest request) {
		return request.getHeader("Sec-Fetch-Site") != null;
	}

}
