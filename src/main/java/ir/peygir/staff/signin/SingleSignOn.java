package ir.peygir.staff.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Sign-in through an identity provider (OpenID Connect), where an installation names one
 * in {@code spring.security.oauth2.client.registration}; nothing otherwise.
 */
@Component
class SingleSignOn {

	static final String BEGIN = StaffSecurity.SIGN_IN + "/with";

	private final InMemoryClientRegistrationRepository providers;

	private final ObjectProvider<ClaimedSignIn> signIn;

	private final SignInSettings settings;

	SingleSignOn(ObjectProvider<ClientRegistrationRepository> providers, ObjectProvider<ClaimedSignIn> signIn,
			SignInSettings settings) {
		this.providers = (providers.getIfAvailable() instanceof InMemoryClientRegistrationRepository some) ? some
				: null;
		this.signIn = signIn;
		this.settings = settings;
	}

	boolean present() {
		return this.providers != null;
	}

	/** What to write on the button, by the id of the registration. */
	Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		all().forEach((one) -> names.put(one.getRegistrationId(),
				one.getClientName().contains("://") ? one.getRegistrationId() : one.getClientName()));
		return names;
	}

	/** Where somebody is sent who has to sign in. */
	String firstPage() {
		return (this.settings.automatic() && names().size() == 1) ? BEGIN + "/" + names().keySet().iterator().next()
				: StaffSecurity.SIGN_IN;
	}

	ClientRegistration provider(String id) {
		return present() ? this.providers.findByRegistrationId(id) : null;
	}

	void addTo(HttpSecurity http) throws Exception {
		if (!present()) {
			return;
		}
		ClaimedSignIn claimed = this.signIn.getObject();
		DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
				this.providers, BEGIN);
		resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		http.oauth2Login((login) -> login.loginPage(StaffSecurity.SIGN_IN)
			.clientRegistrationRepository(this.providers)
			.authorizedClientRepository(new NoTokens())
			.authorizationEndpoint((start) -> start.authorizationRequestResolver(resolver))
			.userInfoEndpoint((info) -> info.oidcUserService(claimed).userService(SingleSignOn::refuse))
			.authenticationDetailsSource(DeskDetails::new)
			.successHandler(claimed)
			.failureHandler(claimed));
	}

	/** Without OpenID Connect nobody says who it is. */
	private static OAuth2User refuse(OAuth2UserRequest request) {
		throw new OAuth2AuthenticationException(new OAuth2Error(ClaimedAccounts.REFUSED + "provider"),
				"the scope openid is missing in the registration");
	}

	String[] origins() {
		return all().flatMap((one) -> Stream.of(one.getProviderDetails().getAuthorizationUri(), endOfSession(one)))
			.filter((address) -> address != null)
			.map(URI::create)
			.map((address) -> address.getScheme() + "://" + address.getRawAuthority())
			.distinct()
			.toArray(String[]::new);
	}

	/** {@code null} where the provider has none. */
	static String endOfSession(ClientRegistration provider) {
		Object address = provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
		return (address != null) ? address.toString() : null;
	}

	private Stream<ClientRegistration> all() {
		if (!present()) {
			return Stream.empty();
		}
		Stream.Builder<ClientRegistration> all = Stream.builder();
		this.providers.forEach(all::add);
		return all.build();
	}

}
