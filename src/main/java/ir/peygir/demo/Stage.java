package ir.peygir.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the demo content whole though it is written in many transactions: one of a year
 * and its meetings takes half as long again, for all that it must be able to take back.
 */
@Component
@Profile("demo")
class Stage {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Stage(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** From now on until {@link #close} the database holds half of a play. */
	void open(Instant now) {
		this.jdbc.sql("insert into unfinished_demo (begun_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update();
	}

	/** In one transaction. */
	<T> T part(Supplier<T> scenes) {
		return this.transaction.execute((status) -> scenes.get());
	}

	void part(Runnable scenes) {
		this.transaction.executeWithoutResult((status) -> scenes.run());
	}

	/** With the last part, which makes it whole. */
	void close(Runnable last) {
		part(() -> {
			last.run();
			this.jdbc.sql("delete from unfinished_demo").update();
		});
	}

}
