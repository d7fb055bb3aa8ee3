package ir.peygir.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import ir.peygir.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from making our messages a nuisance to a number that is not theirs.
 */
@Component
class CodeThrottle {

	static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final CodeSettings settings;

	private final Clock clock;

	CodeThrottle(JdbcClient jdbc, CodeSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Counts one message to that number, in the caller's transaction.
	 * @throws Problem 429 if there were too many, with the time to wait
	 */
	void count(String mobileDigest) {
		if (!this.settings.limited()) {
			return;
		}
		Instant now = this.clock.instant();
		List<Sending> sent = sent(mobileDigest);
		Duration wait = waiting(sent, now);
		if (wait.compareTo(Duration.ZERO) > 0) {
			throw Problem.tooMany(wait);
		}
		keep(mobileDigest, sent.isEmpty() ? 1 : sent.get(0).number() + 1, now);
	}

	/** How long until the next is possible; zero if it is now. */
	private Duration waiting(List<Sending> newestFirst, Instant now) {
		return this.settings.rules()
			.stream()
			.filter((rule) -> newestFirst.size() >= rule.most())
			.map((rule) -> Duration.between(now, newestFirst.get(rule.most() - 1).at().plus(rule.within())))
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
	}

	private List<Sending> sent(String mobileDigest) {
		return this.jdbc.sql("select number, sent_at from code_sending where mobile_digest = ? order by number desc")
			.param(mobileDigest)
			.query((row, at) -> new Sending(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Two at the same moment want the same number: the second waits, then fails. */
	private void keep(String mobileDigest, int number, Instant now) {
		try {
			this.jdbc.sql("insert into code_sending (mobile_digest, number, sent_at) values (?, ?, ?)")
				.params(mobileDigest, number, now.atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Problem.tooMany(this.settings.pause());
		}
	}

	void sweep() {
		this.jdbc.sql("delete from code_sending where sent_at < ?")
			.param(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	private record Sending(int number, Instant at) {
	}

}
