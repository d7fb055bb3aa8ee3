package ir.peygir.staff.signin;

import java.time.Duration;

import ir.peygir.OnH2;
import ir.peygir.Stories;
import ir.peygir.shared.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class WrongTriesTests extends Stories {

	private final MovedClock clock = new MovedClock();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Sealer sealer;

	private WrongTries tries;

	@BeforeEach
	void nobodyGuessedYet() {
		this.jdbc.sql("delete from sign_in_try").update();
		this.tries = new WrongTries(this.jdbc, this.sealer, this.clock);
	}

	@Test
	void aFewSlipsCostNothing() {
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		assertThat(this.tries.take("203.0.113.7", "unit06")).isEmpty();
	}

	@Test
	void whoeverGuessesHasToWaitOnEveryNode() {
		guess("203.0.113.7", "unit06", WrongTries.FREE);
		WrongTries anotherNode = new WrongTries(this.jdbc, this.sealer, this.clock);
		assertThat(anotherNode.take("203.0.113.7", "unit06")).contains(WrongTries.PAUSE);
		this.clock.pass(WrongTries.PAUSE);
		assertThat(anotherNode.take("203.0.113.7", "unit06")).isEmpty();
	}

	@Test
	void theDefaultDatabaseCountsTheSame() {
		try (OnH2 h2 = OnH2.named("tries")) {
			this.tries = new WrongTries(JdbcClient.create(h2.dataSource()), this.sealer, this.clock);
			guess("203.0.113.7", "unit06", WrongTries.FREE);
			assertThat(this.tries.take("203.0.113.7", "unit06")).contains(WrongTries.PAUSE);
			this.tries.forget("203.0.113.7", "unit06");
			assertThat(this.tries.take("203.0.113.7", "unit06")).isEmpty();
		}
	}

	@Test
	void theColleagueWhoseAccountItIsDoesNot() {
		guess("203.0.113.7", "unit06", 100);
		assertThat(this.tries.take("192.0.2.1", "unit06")).isEmpty();
		assertThat(this.tries.take("203.0.113.7", "operator")).isEmpty();
	}

	@Test
	void loopbackIsNoExemption() {
		guess("127.0.0.1", "unit06", WrongTries.FREE);
		assertThat(this.tries.take("127.0.0.1", "unit06")).isPresent();
	}

	@Test
	void oneNetworkOfTheNewProtocolIsOneAddress() {
		guess("2001:db8:1:2:aaaa:0:0:1", "unit06", WrongTries.FREE);
		assertThat(this.tries.take("2001:db8:1:2:bbbb:0:0:9", "unit06")).isPresent();
		assertThat(this.tries.take("2001:db8:1:3:aaaa:0:0:1", "unit06")).isEmpty();
	}

	@Test
	void theRightPasswordAndTimeForgive() {
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		this.tries.forget("203.0.113.7", "unit06");
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		this.clock.pass(WrongTries.PAUSE);
		guess("203.0.113.7", "unit06", WrongTries.FREE - 1);
		assertThat(this.tries.take("203.0.113.7", "unit06")).isEmpty();
	}

	@Test
	void nobodyReadsWhoseAccountItWas() {
		guess("203.0.113.7", "my-password", 1);
		assertThat(this.jdbc.sql("select id from sign_in_try").query(String.class).single()).hasSize(43)
			.doesNotContain("my-password");
		this.clock.pass(WrongTries.PAUSE);
		this.tries.sweep();
		assertThat(this.jdbc.sql("select count(*) from sign_in_try").query(Integer.class).single()).isZero();
	}

	private void guess(String address, String account, int times) {
		for (int time = 0; time < times; time++) {
			this.tries.take(address, account);
		}
	}

}
