package ir.peygir.shared;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Neighbours without limits, who may also say for whom they send: our own proxies and the
 * city's portal. This machine is always one of them.
 */
@ConfigurationProperties("peygir")
class TrustedAddresses {

	private final List<IpAddressMatcher> matchers;

	/**
	 * @param trustedAddresses addresses or networks such as {@code 10.0.0.0/8}
	 */
	TrustedAddresses(@DefaultValue List<String> trustedAddresses) {
		this.matchers = trustedAddresses.stream().map(String::strip).map(IpAddressMatcher::new).toList();
	}

	boolean contains(ClientAddress address) {
		return address.isLoopback() || this.matchers.stream().anyMatch((matcher) -> matcher.matches(address.text()));
	}

}
