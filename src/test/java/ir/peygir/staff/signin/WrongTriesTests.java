package ir.peygir.staff.signin;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrongTriesTests {

	private final MovedClock clock = new MovedClock();

	private final WrongTries tries = new WrongTries(this.clock);

	@Test
	void aFewSlipsCostNothing() {
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		assertThat(this.tries.pause("203.0.113.7", "unit06")).isEmpty();
	}

	@Test
	void whoeverGuessesHasToWait() {
		guess("203.0.113.7", "unit06", WrongTries.FREE);
		assertThat(this.tries.pause("203.0.113.7", "unit06")).contains(WrongTries.PAUSE);
		this.clock.pass(WrongTries.PAUSE);
		assertThat(this.tries.pause("203.0.113.7", "unit06")).isEmpty();
	}

	@Test
	void theColleagueWhoseAccountItIsDoesNot() {
		guess("203.0.113.7", "unit06", 100);
		assertThat(this.tries.pause("192.0.2.1", "unit06")).isEmpty();
		assertThat(this.tries.pause("203.0.113.7", "operator")).isEmpty();
	}

	@Test
	void loopbackIsNoExemption() {
		guess("127.0.0.1", "unit06", WrongTries.FREE);
		assertThat(this.tries.pause("127.0.0.1", "unit06")).isPresent();
	}

	@Test
	void oneNetworkOfTheNewProtocolIsOneAddress() {
		guess("2001:db8:1:2:aaaa:0:0:1", "unit06", WrongTries.FREE);
		assertThat(this.tries.pause("2001:db8:1:2:bbbb:0:0:9", "unit06")).isPresent();
		assertThat(this.tries.pause("2001:db8:1:3:aaaa:0:0:1", "unit06")).isEmpty();
	}

	@Test
	void theRightPasswordAndTimeForgive() {
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		this.tries.right("203.0.113.7", "unit06");
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		this.clock.pass(WrongTries.PAUSE.plus(Duration.ofSeconds(1)));
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		assertThat(this.tries.pause("203.0.113.7", "unit06")).isEmpty();
	}

	private void guess(String address, String account, int times) {
		for (int time = 0; time < times; time++) {
			this.tries.wrong(address, account);
		}
	}

}
