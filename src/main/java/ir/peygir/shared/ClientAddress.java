package ir.peygir.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request really comes from; anyone can write {@code X-Forwarded-For}, so that it
 * counts only as far as trusted neighbours wrote it.
 */
record ClientAddress(InetAddress address) {

	/** Never a name: nothing is ever looked up. */
	private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

	private static final Pattern PORT = Pattern.compile("^(\\d+(?:\\.\\d+){3}):\\d+$|^\\[(.*)](?::\\d+)?$");

	/** All who hide behind a trusted neighbour share one limit. */
	private static final ClientAddress NOBODY = parse("0.0.0.0").orElseThrow();

	static ClientAddress of(HttpServletRequest request, Predicate<ClientAddress> trusted) {
		ServletRequest raw = request;
		while (raw instanceof ServletRequestWrapper wrapper) {
			// a filter of the framework believes whatever a header says
			raw = wrapper.getRequest();
		}
		ClientAddress client = parse(String.valueOf(raw.getRemoteAddr())).orElse(NOBODY);
		for (String hop : hopsNearestFirst((HttpServletRequest) raw)) {
			if (!trusted.test(client)) {
				return client;
			}
			Optional<ClientAddress> before = parse(hop);
			if (before.isEmpty()) {
				return NOBODY;
			}
			client = before.get();
		}
		return client;
	}

	private static List<String> hopsNearestFirst(HttpServletRequest request) {
		List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For"))
			.stream()
			.flatMap((header) -> Stream.of(header.split(",")))
			.map(String::strip)
			.toList();
		List<String> reversed = Arrays.asList(hops.toArray(String[]::new));
		Collections.reverse(reversed);
		return reversed;
	}

	private static Optional<ClientAddress> parse(String text) {
		String literal = PORT.matcher(text).replaceAll("$1$2").replaceAll("%.*", "");
		if (!LITERAL.matcher(literal).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new ClientAddress(InetAddress.getByName(literal)));
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

	boolean isLoopback() {
		return this.address.isLoopbackAddress();
	}

	String text() {
		return this.address.getHostAddress();
	}

	/** One household has a whole /64 of IPv6. */
	String household() {
		return (this.address instanceof Inet6Address) ? HexFormat.of().formatHex(this.address.getAddress(), 0, 8)
				: text();
	}

}
