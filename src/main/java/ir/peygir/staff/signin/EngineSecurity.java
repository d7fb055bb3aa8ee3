package ir.peygir.staff.signin;

import java.util.LinkedHashMap;

import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Closes what the engine leaves open: its REST interface and its web applications.
 */
@Configuration(proxyBeanMethods = false)
class EngineSecurity {

	private static final RequestMatcher OWN_LOGIN_AND_SETUP = Paths.any("/camunda/api/admin/auth/user/*/login/**",
			"/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**", "/camunda/app/admin/setup/**");

	private static final RequestMatcher ASSETS = Paths.any("/camunda/assets/**", "/camunda/lib/**",
			"/camunda/favicon.ico", "/camunda/app/*/scripts/**", "/camunda/app/*/styles/**",
			"/camunda/app/*/locales/**", "/camunda/app/*/{file:camunda-[a-z-]+\\.(?:js|css)}");

	private static final RequestMatcher FOR_OVERSEERS = Paths.any("/camunda/api/cockpit/**", "/camunda/app/cockpit/**");

	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http, AuthenticationManager manager, IdentityService identities)
			throws Exception {
		http.securityMatcher(Paths.any("/engine-rest/**"));
		http.authenticationManager(manager);
		http.csrf((csrf) -> csrf.disable());
		http.logout((logout) -> logout.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.httpBasic((basic) -> basic.authenticationEntryPoint(Refusals.asksForPassword()));
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(Paths::foreignWrite)
			.denyAll()
			.anyRequest()
			.access(new EngineDoors()));
		http.addFilterAfter(new EngineAuthenticationFilter(identities), AuthorizationFilter.class);
		http.headers(PageHeaders.everywhere());
		return http.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain webapps(HttpSecurity http, StaffAccounts accounts, RequestCache wanted, SignedOut out,
			SignInAgain again, SignInSettings settings) throws Exception {
		http.securityMatcher(Paths.any("/camunda/**"));
		// the web applications have a filter of their own for it
		http.csrf((csrf) -> csrf.disable());
		http.requestCache((cache) -> cache.requestCache(wanted));
		http.logout((logout) -> logout.logoutRequestMatcher(Paths.post("/camunda/api/admin/auth/user/*/logout"))
			.addLogoutHandler(new LastAccount.Forget())
			.logoutSuccessHandler(out::toScript));
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(OWN_LOGIN_AND_SETUP)
			.denyAll()
			.requestMatchers(ASSETS)
			.permitAll()
			.requestMatchers(Paths.any("/camunda/api/engine/**"))
			.access(new EngineDoors())
			.requestMatchers(FOR_OVERSEERS)
			.hasAnyAuthority(groups(StaffGroups.AUDITORS, StaffGroups.ADMINISTRATORS))
			.requestMatchers(Paths.any("/camunda/api/admin/plugin/**"))
			.hasAuthority(StaffAuthentication.authority(StaffGroups.ADMINISTRATORS))
			.anyRequest()
			.authenticated());
		http.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(webappRefusals(again)));
		http.addFilterBefore(new StillStaff(accounts, settings.longest()), AuthorizationFilter.class);
		http.headers(PageHeaders.everywhere());
		http.headers((headers) -> headers.frameOptions((frames) -> frames.sameOrigin()));
		return http.build();
	}

	@Bean
	FilterRegistrationBean<WebappSignIn> webappSignIn() {
		FilterRegistrationBean<WebappSignIn> registration = new FilterRegistrationBean<>(new WebappSignIn());
		registration.addUrlPatterns("/camunda/*");
		// behind Spring Security, before the web applications' own filters
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<CarriedToken> carriedToken() {
		FilterRegistrationBean<CarriedToken> registration = new FilterRegistrationBean<>(new CarriedToken());
		registration.addUrlPatterns("/camunda/*");
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<OwnNonce> ownNonce() {
		FilterRegistrationBean<OwnNonce> registration = new FilterRegistrationBean<>(new OwnNonce());
		registration.addUrlPatterns("/camunda/app/*");
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		return registration;
	}

	private static AuthenticationEntryPoint webappRefusals(AuthenticationEntryPoint again) {
		LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> refusals = new LinkedHashMap<>();
		refusals.put(OWN_LOGIN_AND_SETUP, new HttpStatusEntryPoint(HttpStatus.FORBIDDEN));
		refusals.put(Paths.any("/camunda/api/**"), Refusals.silent());
		DelegatingAuthenticationEntryPoint entryPoint = new DelegatingAuthenticationEntryPoint(refusals);
		entryPoint.setDefaultEntryPoint(again);
		return entryPoint;
	}

	private static String[] groups(String... groups) {
		return java.util.Arrays.stream(groups).map(StaffAuthentication::authority).toArray(String[]::new);
	}

}
