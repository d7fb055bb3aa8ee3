package ir.peygir.staff.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import ir.peygir.shared.Sealer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, on all nodes together. Counts per address and account together:
 * whoever guesses blocks only themself, never the colleague whose account it is.
 */
@Component
class WrongTries {

	static final int FREE = 5;

	static final Duration PAUSE = Duration.ofMinutes(5);

	private final JdbcClient database;

	private final Sealer sealer;

	private final Clock clock;

	WrongTries(JdbcClient database, Sealer sealer, Clock clock) {
		this.database = database;
		this.sealer = sealer;
		this.clock = clock;
	}

	/**
	 * Takes one of the free tries before the password is looked at, or parallel guesses
	 * would outrun the count.
	 * @return how long this address has to wait with this account; empty: not at all
	 */
	Optional<Duration> take(String address, String account) {
		String id = key(address, account);
		Instant now = this.clock.instant();
		while (!again(id, now)) {
			Optional<Instant> last = last(id);
			if (last.isPresent()) {
				Duration left = PAUSE.minus(Duration.between(last.get(), now));
				return Optional.of((left.compareTo(PAUSE) > 0) ? PAUSE : left);
			}
			if (first(id, now)) {
				break;
			}
		}
		return Optional.empty();
	}

	/** The password was right. */
	void forget(String address, String account) {
		this.database.sql("delete from sign_in_try where id = ?").param(key(address, account)).update();
	}

	private boolean again(String id, Instant now) {
		Timestamp old = Timestamp.from(now.minus(PAUSE));
		return this.database
			.sql("update sign_in_try set tries = case when last_at <= :old then 1 else tries + 1 end, last_at = :now"
					+ " where id = :id and (tries < :free or last_at <= :old)")
			.param("old", old)
			.param("now", Timestamp.from(now))
			.param("id", id)
			.param("free", FREE)
			.update() == 1;
	}

	private boolean first(String id, Instant now) {
		try {
			return this.database.sql("insert into sign_in_try (id, tries, last_at) values (?, 1, ?)")
				.params(id, Timestamp.from(now))
				.update() == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private Optional<Instant> last(String id) {
		return this.database.sql("select last_at from sign_in_try where id = ?")
			.param(id)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	void sweep() {
		this.database.sql("delete from sign_in_try where last_at <= ?")
			.param(Timestamp.from(this.clock.instant().minus(PAUSE)))
			.update();
	}

	/** Keyed: a mistyped account may be a password. */
	private String key(String address, String account) {
		return this.sealer.digest("sign-in " + network(address) + " " + account);
	}

	/** One household or office owns a whole IPv6 /64. */
	private static String network(String address) {
		int fourth = -1;
		for (int groups = 0; groups < 4; groups++) {
			fourth = address.indexOf(':', fourth + 1);
			if (fourth < 0) {
				return address;
			}
		}
		return address.substring(0, fourth);
	}

	@Configuration(proxyBeanMethods = false)
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepSignInTries(ObjectProvider<WrongTries> tries) {
			return Tasks.recurring("sweepSignInTries", FixedDelay.ofMinutes(10))
				.execute((instance, context) -> tries.getObject().sweep());
		}

	}

}
