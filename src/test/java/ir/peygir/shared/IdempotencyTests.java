package ir.peygir.shared;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import ir.peygir.AtOnce;
import ir.peygir.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyTests extends Stories {

	private static final String PATH = "/api/reports";

	@Autowired
	private Idempotency idempotency;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CityClock clock;

	private final AtomicInteger effects = new AtomicInteger();

	@AfterEach
	void forget() {
		this.clock.reset();
		this.jdbc.sql("delete from idempotent_answer").update();
	}

	@Test
	void theSameSentAgainGivesTheSameAnswerAndNoSecondEffect() {
		Answer first = send(PATH, "key 1", "text", this::answer);
		assertThat(send(PATH, "key 1", "text", this::answer)).isEqualTo(first);
		assertThat(this.effects).hasValue(1);
	}

	@Test
	void anotherBodyUnderTheSameKeyIsRefused() {
		send(PATH, "key 2", "text", this::answer);
		assertRefused(409, () -> send(PATH, "key 2", "another text", this::answer));
	}

	@Test
	void everyPathHasItsOwnKeysAndWithoutAKeyNothingIsRemembered() {
		send(PATH, "key 3", "text", this::answer);
		send("/api/meetings/requests", "key 3", "text", this::answer);
		send(PATH, null, "text", this::answer);
		send(PATH, null, "text", this::answer);
		assertThat(this.effects).hasValue(4);
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void keysAreShortAndPrintable() {
		for (String key : List.of("", "x".repeat(201), "کلید", "a\tb")) {
			assertRefused(400, () -> send(PATH, key, "text", this::answer));
		}
		send(PATH, "~".repeat(200), "text", this::answer);
	}

	@Test
	void aRefusedActionMayBeSentAgain() {
		assertRefused(409, () -> send(PATH, "key 5", "text", () -> {
			throw Problem.notNow("no");
		}));
		send(PATH, "key 5", "text", this::answer);
		assertThat(this.effects).hasValue(1);
	}

	@Test
	void manyAtTheSameMomentGiveOneEffect() throws Exception {
		List<Object> answers = AtOnce.run(8, (number) -> send(PATH, "key 6", "text", this::answer));
		assertThat(this.effects).hasValue(1);
		assertThat(answers).hasOnlyElementsOfType(Answer.class).containsOnly(answers.get(0));
	}

	@Test
	void afterADayTheKeyIsFree() {
		send(PATH, "key 7", "text", this::answer);
		this.clock.set(this.clock.instant().plus(Duration.ofHours(24)));
		send(PATH, "key 7", "another text", this::answer);
		assertThat(this.effects).hasValue(2);
		this.clock.set(this.clock.instant().plus(Duration.ofHours(23)));
		this.idempotency.sweep();
		assertThat(rows()).isEqualTo(1);
		this.clock.set(this.clock.instant().plus(Duration.ofHours(1)));
		this.idempotency.sweep();
		assertThat(rows()).isZero();
	}

	@Test
	void theDatabaseTellsNeitherSecretNorKeyNorBody() {
		Answer answer = send(PATH, "key 8", "09121234567", this::answer);
		String stored = this.jdbc.sql("select * from idempotent_answer").query().singleRow().toString();
		assertThat(stored).doesNotContain(answer.secret(), "key 8", Secret.hash("key 8"), Secret.hash("09121234567"),
				this.idempotency.digest(Map.of("text", "09121234567")));
	}

	@Test
	void withoutATransactionNothingIsDone() {
		assertThatThrownBy(() -> this.idempotency.once(PATH, "key 9", "", Answer.class, this::answer))
			.isInstanceOf(IllegalTransactionStateException.class);
		assertThat(this.effects).hasValue(0);
	}

	private Answer send(String path, String key, String text, Supplier<Answer> action) {
		String digest = this.idempotency.digest(Map.of("text", text));
		return this.transaction.execute((status) -> this.idempotency.once(path, key, digest, Answer.class, action));
	}

	private Answer answer() {
		this.effects.incrementAndGet();
		return new Answer(Secret.random().value(), OffsetDateTime.parse("2026-04-01T08:00:00+03:30"), null);
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from idempotent_answer").query(Long.class).single();
	}

	private static void assertRefused(int status, Runnable send) {
		assertThatThrownBy(send::run).isInstanceOfSatisfying(Problem.class,
				(problem) -> assertThat(problem.status().value()).isEqualTo(status));
	}

	record Answer(String secret, OffsetDateTime promisedBy, String joined) {
	}

}
