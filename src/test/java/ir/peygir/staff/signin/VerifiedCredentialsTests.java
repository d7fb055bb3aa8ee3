package ir.peygir.staff.signin;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedCredentialsTests {

	private final MovedClock clock = new MovedClock();

	private final VerifiedCredentials verified = new VerifiedCredentials(this.clock);

	@Test
	void aRightPasswordIsKnownForAMinute() {
		this.verified.remember("unit06", "secret");
		this.clock.pass(Duration.ofSeconds(59));
		assertThat(this.verified.knows("unit06", "secret")).isTrue();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.verified.knows("unit06", "secret")).isFalse();
	}

	@Test
	void anyOtherPasswordOrAccountIsNot() {
		this.verified.remember("unit06", "secret");
		assertThat(this.verified.knows("unit06", "Secret")).isFalse();
		assertThat(this.verified.knows("unit0", "6secret")).isFalse();
		assertThat(this.verified.knows("operator", "secret")).isFalse();
	}

	@Test
	void aClockSetBackKeepsNothingLonger() {
		this.verified.remember("unit06", "secret");
		this.clock.pass(Duration.ofHours(-1));
		assertThat(this.verified.knows("unit06", "secret")).isFalse();
	}

}
