package ir.peygir.audit;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import ir.peygir.Stories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The night, a proof and the check of everything with a million chains of three entries
 * on PostgreSQL.
 */
@Tag("bench")
class MillionChainsTests extends Stories {

	private static final Logger log = LoggerFactory.getLogger(MillionChainsTests.class);

	private static final int CHAINS = 1_000_000;

	private static final int ENTRIES = 3;

	private static final int MOVED = 20_000;

	private static final int AT_ONCE = 5_000;

	private static final String ENTRY = "insert into trail_entry (case_code, number, at, what, role, actor_hash, "
			+ "content_hash, hash, shown) values (?, ?, ?, ?, ?, ?, ?, ?, true)";

	@Test
	void aMillionChainsAreSealedProvedAndChecked(@Autowired DataSource shared) throws Exception {
		try (HikariDataSource own = Ledger.schemaOf(shared, "million_chains")) {
			Ledger ledger = new Ledger(own);
			JdbcTemplate jdbc = new JdbcTemplate(own);
			for (int from = 0; from < CHAINS; from += AT_ONCE) {
				begin(jdbc, from, ledger.now);
			}
			long first = night(ledger);
			for (int number = 0; number < MOVED; number++) {
				ledger.steps(code(number * (CHAINS / MOVED)), 1);
			}
			long next = night(ledger);
			List<Finding> found = new ArrayList<>();
			long proof = millis(() -> ledger.proofs.of(code(CHAINS / 2)));
			long again = millis(() -> ledger.proofs.of(code(CHAINS / 3)));
			long check = millis(() -> found.addAll(check(own)));
			assertThat(found).isEmpty();
			log.info(
					"{} chains: first root {} ms, root after {} moved {} ms, first proof {} ms, next {} ms, check {} ms",
					CHAINS, first, MOVED, next, proof, again, check);
		}
		finally {
			new JdbcTemplate(shared).execute("drop schema if exists million_chains cascade");
		}
	}

	private static void begin(JdbcTemplate jdbc, int from, Instant now) {
		List<Object[]> entries = new ArrayList<>();
		List<Object[]> heads = new ArrayList<>();
		for (int chain = from; chain < from + AT_ONCE; chain++) {
			String hash = TrailHash.NOTHING;
			for (int number = 1; number <= ENTRIES; number++) {
				TrailEntry entry = new TrailEntry(code(chain), number, now, "report.NOTE", "operators",
						TrailHash.of("actor", chain), TrailHash.of("content", number), null)
					.sealedBehind(hash);
				hash = entry.hash();
				entries.add(new Object[] { entry.caseCode(), number, now.atOffset(ZoneOffset.UTC), entry.what(),
						entry.role(), entry.actorHash(), entry.contentHash(), hash });
			}
			heads.add(new Object[] { code(chain), ENTRIES, hash });
		}
		jdbc.batchUpdate(ENTRY, entries);
		jdbc.batchUpdate("insert into trail_head (case_code, number, hash) values (?, ?, ?)", heads);
	}

	private static String code(int chain) {
		return String.valueOf(400_000_000_000L + chain);
	}

	private static long night(Ledger ledger) throws Exception {
		ledger.now = ledger.now.plus(Duration.ofDays(1));
		return millis(() -> ledger.sealing.seal().orElseThrow());
	}

	private static List<Finding> check(DataSource database) throws Exception {
		try (Connection connection = database.getConnection()) {
			return new TrailCheck(connection, Map.of(), null).run();
		}
	}

	private static long millis(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return (System.nanoTime() - start) / 1_000_000;
	}

}
