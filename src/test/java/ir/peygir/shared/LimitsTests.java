package ir.peygir.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitsTests {

	private static final String STRANGER = "203.0.113.7";

	private final CityClock clock = new CityClock();

	private final Limits limits;

	LimitsTests() {
		this.clock.set(Instant.parse("2026-04-01T08:00:00Z"));
		LimitSettings settings = new LimitSettings(3, Duration.ofMinutes(3),
				Map.of("rare", new LimitSettings.Rate(1, Duration.ofHours(1))), 1000);
		this.limits = new Limits(settings, new TrustedAddresses(List.of("10.1.0.0/16", "2001:db8:9::1")), this.clock);
	}

	@Test
	void afterTooManyAnAddressHasToWaitAsLongAsItIsTold() {
		send(3, from(STRANGER), "report");
		assertThatThrownBy(() -> this.limits.check(from(STRANGER), "report")).isInstanceOfSatisfying(Problem.class,
				(problem) -> {
					assertThat(problem.status().value()).isEqualTo(429);
					assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
					this.clock.set(this.clock.instant().plus(problem.retryAfter()));
				});
		send(1, from(STRANGER), "report");
		assertRefused(from(STRANGER), "report");
	}

	@Test
	void everyAddressAndEveryActionIsCountedByItself() {
		send(3, from(STRANGER), "report");
		send(3, from("203.0.113.8"), "report");
		send(3, from(STRANGER), "photo");
		send(1, from(STRANGER), "rare");
		assertRefused(from(STRANGER), "rare");
	}

	@Test
	void aHouseholdCannotUseUpItsManyAddresses() {
		send(3, from("2001:db8:1:2:aaaa::1"), "report");
		assertRefused(from("2001:db8:1:2:bbbb::9"), "report");
		send(3, from("2001:db8:1:3::1"), "report");
	}

	@Test
	void thisMachineAndTrustedAddressesAreExempt() {
		for (String exempt : List.of("127.0.0.1", "127.8.0.1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "10.1.200.3",
				"2001:db8:9::1")) {
			send(50, from(exempt), "report");
		}
	}

	@Test
	void nobodyBecomesSomebodyElseByAHeader() {
		send(3, from(STRANGER, "127.0.0.1"), "report");
		assertRefused(from(STRANGER, "198.51.100.1"), "report");
		assertRefused(believing(from(STRANGER, "127.0.0.1"), "127.0.0.1"), "report");
	}

	@Test
	void whatATrustedProxySaysCountsFromTheRight() {
		send(3, from("127.0.0.1", "198.51.100.1, " + STRANGER), "report");
		assertRefused(from("10.1.0.4", "127.0.0.1", STRANGER + ", 10.1.0.3"), "report");
		assertRefused(from("127.0.0.1", STRANGER + ":4711"), "report");
		send(3, from("127.0.0.1", "[2001:db8::1]:443"), "report");
		assertRefused(from("127.0.0.1", "2001:db8::1"), "report");
	}

	@Test
	void whatCannotBeReadIsCountedTogether() {
		send(2, from("127.0.0.1", "unknown"), "report");
		send(1, from("127.0.0.1", "cafe.example"), "report");
		assertRefused(from("127.0.0.1", ""), "report");
	}

	private void send(int times, HttpServletRequest request, String action) {
		for (int time = 0; time < times; time++) {
			assertThatCode(() -> this.limits.check(request, action)).doesNotThrowAnyException();
		}
	}

	private void assertRefused(HttpServletRequest request, String action) {
		assertThatThrownBy(() -> this.limits.check(request, action)).isInstanceOf(Problem.class);
	}

	private static MockHttpServletRequest from(String peer, String... forwardedFor) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(peer);
		for (String header : forwardedFor) {
			request.addHeader("X-Forwarded-For", header);
		}
		return request;
	}

	private static HttpServletRequest believing(HttpServletRequest request, String header) {
		return new HttpServletRequestWrapper(request) {
			@Override
			public String getRemoteAddr() {
				return header;
			}
		};
	}

}
