package ir.peygir.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import ir.peygir.AtOnce;
import ir.peygir.OnH2;
import ir.peygir.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static ir.peygir.audit.Ledger.A;
import static ir.peygir.audit.Ledger.B;
import static ir.peygir.audit.Ledger.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever somebody does to the trail is found and named, on either database.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TamperingTests extends Stories {

	private OnH2 h2;

	private HikariDataSource postgres;

	private List<Ledger> ledgers;

	@BeforeAll
	void write(@Autowired DataSource shared) throws SQLException {
		this.h2 = OnH2.named("trail");
		this.postgres = Ledger.schemaOf(shared, "sealed_trail");
		this.ledgers = List.of(new Ledger(this.h2.dataSource()), new Ledger(this.postgres));
		for (Ledger ledger : this.ledgers) {
			nobodyChangesIt(ledger);
			ledger.withoutGuards();
		}
	}

	@AfterAll
	void close() {
		JdbcClient.create(this.postgres).sql("drop schema sealed_trail cascade").update();
		this.postgres.close();
		this.h2.close();
	}

	Stream<Ledger> ledgers() {
		return this.ledgers.stream();
	}

	/** But for the salt, which only can be taken out. */
	private static void nobodyChangesIt(Ledger ledger) {
		for (String change : List.of("update trail_entry set role = 'x'", "update trail_entry set salt = 'x'",
				"update trail_entry set salt = null, role = 'x'", "delete from trail_entry",
				"update trail_root set chains = 1", "delete from trail_root", "update trail_leaf set number = 9",
				"delete from trail_leaf")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> ledger.jdbc.sql(change).update());
		}
		assertThat(ledger.jdbc.sql("update trail_entry set salt = null where case_code = ? and number = 1")
			.param(A)
			.update()).isEqualTo(1);
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void whatNobodyTouchedIsRight(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> {
		})).as("with a salt erased").isEmpty();
		assertThat(ledger.after((jdbc) -> {
		}, saved(ledger), null)).isEmpty();
		assertThat(ledger.sealing.seal()).as("once a day").isEmpty();
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aChangedTimeOrRoleOrStepIsNamed(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> set(jdbc, "at = at + interval '1' hour", A, 2)))
			.containsExactly(Finding.of("entry", A, 2L));
		assertThat(ledger.after((jdbc) -> set(jdbc, "role = 'supervisors'", B, 3)))
			.containsExactly(Finding.of("entry", B, 3L));
		assertThat(ledger.after((jdbc) -> set(jdbc, "what = 'report.ANSWERED'", C, 1)))
			.containsExactly(Finding.of("entry", C, 1L));
		assertThat(ledger.after((jdbc) -> set(jdbc, "actor_hash = content_hash", A, 5)))
			.containsExactly(Finding.of("entry", A, 5L));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aChainThatWasComputedAnewIsNamedByItsHeadAndByTheRootsAboveIt(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> {
			set(jdbc, "role = 'supervisors'", A, 2);
			ledger.rewrite(jdbc, A, 2);
		})).startsWith(Finding.of("head", A, 5L)).contains(Finding.of("leaf", A, 3L, 1));
		assertThat(ledger.after((jdbc) -> {
			set(jdbc, "role = 'supervisors'", A, 2);
			ledger.rewrite(jdbc, A, 2);
			jdbc.sql("update trail_head set hash = (select hash from trail_entry where case_code = ? and number = 5) "
					+ "where case_code = ?")
				.params(A, A)
				.update();
		})).startsWith(Finding.of("leaf", A, 3L, 1));
		assertThat(ledger.after((jdbc) -> {
			set(jdbc, "role = 'supervisors'", A, 2);
			ledger.rewrite(jdbc, A, 2);
			jdbc.sql("update trail_head set hash = (select e.hash from trail_entry e where e.case_code = "
					+ "trail_head.case_code and e.number = trail_head.number)")
				.update();
			jdbc.sql("update trail_leaf set hash = (select e.hash from trail_entry e where e.case_code = "
					+ "trail_leaf.case_code and e.number = trail_leaf.number)")
				.update();
		})).startsWith(Finding.of("root", 1));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aRemovedEntryIsNamed(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> remove(jdbc, A, 2))).startsWith(Finding.of("gap", A, 2L));
		assertThat(ledger.after((jdbc) -> remove(jdbc, A, 5))).startsWith(Finding.of("gap", A, 5L));
		assertThat(ledger.after((jdbc) -> {
			remove(jdbc, B, 3);
			jdbc.sql("update trail_head set number = 2, hash = (select hash from trail_entry where case_code = ? "
					+ "and number = 2) where case_code = ?")
				.params(B, B)
				.update();
		})).as("with the head moved back").startsWith(Finding.of("leafGap", B, 3L, 3));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aRemovedChainIsFoundThroughTheRoots(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> forget(jdbc, C))).startsWith(Finding.of("leafGap", C, 2L, 2));
		assertThat(ledger.after((jdbc) -> {
			forget(jdbc, C);
			jdbc.sql("delete from trail_leaf where case_code = ?").param(C).update();
		})).as("with what the root covered").startsWith(Finding.of("root", 2));
		assertThat(ledger.after((jdbc) -> {
			forget(jdbc, A);
			jdbc.sql("delete from trail_leaf where case_code = ?").param(A).update();
		})).as("the first in the tree").startsWith(Finding.of("place", 1, 0));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aRemovedRootIsNamed(Ledger ledger) throws SQLException {
		assertThat(ledger.after((jdbc) -> root(jdbc, "delete from trail_root", 2)))
			.startsWith(Finding.of("rootGap", 2));
		assertThat(ledger.after((jdbc) -> root(jdbc, "delete from trail_root", 3)))
			.startsWith(Finding.of("rootGap", 3));
		assertThat(ledger.after((jdbc) -> {
			root(jdbc, "delete from trail_root", 3);
			jdbc.sql("delete from trail_leaf where root_number = 3").update();
		}, saved(ledger), null)).as("by whoever kept what was published").startsWith(Finding.of("rootGap", 3));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aChangedOrForgedSignatureIsNamed(Ledger ledger) throws SQLException {
		String other = ledger.roots.newest(1, 1).get(0).signature();
		assertThat(ledger
			.after((jdbc) -> jdbc.sql("update trail_root set signature = ? where number = 2").param(other).update()))
			.containsExactly(Finding.of("signature", 2));
		TrailRoot forged = ledger.roots.newest(2, 1).get(0).signedWith(Ledger.key('b'));
		assertThat(ledger.after((jdbc) -> forge(jdbc, forged))).containsExactly(Finding.of("key", 2));
		assertThat(ledger.after((jdbc) -> forge(jdbc, forged), saved(ledger), null))
			.containsExactly(Finding.of("saved", 2));
		assertThat(ledger.after((jdbc) -> root(jdbc, "update trail_root set chains = chains + 1", 2)))
			.contains(Finding.of("signature", 2), Finding.of("rootLink", 3));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aProofStandsByItself(Ledger ledger) {
		for (String code : List.of(A, B, C)) {
			Proof proof = ledger.proofs.of(code);
			assertThat(ProofCheck.check(proof, saved(ledger), Ledger.KEY.publicKey())).isEmpty();
			Proof.Line first = proof.entries().get(0);
			Proof.Line changed = new Proof.Line(1, first.at(), "report.CLOSED", first.role(), first.actorHash(),
					first.contentHash(), first.hash());
			List<Proof.Line> lines = new java.util.ArrayList<>(proof.entries());
			lines.set(0, changed);
			assertThat(ProofCheck.check(new Proof(proof.format(), code, lines, proof.sealed(), proof.root()), Map.of(),
					null))
				.containsExactly(Finding.of("entry", code, 1L));
			assertThat(ProofCheck.check(new Proof(proof.format(), code,
					proof.entries().subList(1, proof.entries().size()), proof.sealed(), proof.root()), Map.of(), null))
				.contains(Finding.of("gap", code, 1L));
		}
		Proof a = ledger.proofs.of(A);
		Proof b = ledger.proofs.of(B);
		assertThat(ProofCheck.check(new Proof(a.format(), A, a.entries(), b.sealed(), a.root()), Map.of(), null))
			.contains(Finding.of("path", A, b.sealed().number(), 3));
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void aDatabaseIsCheckedFromTheCommandLine(Ledger ledger) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String url = ((HikariDataSource) ledger.database).getJdbcUrl();
		assertThat(VerifyTrail.run(List.of("--url=" + url, "--key=" + Ledger.KEY.publicKey()), Map.of(),
				new PrintStream(out, true, StandardCharsets.UTF_8)))
			.isZero();
		assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 roots checked", "Everything is right");
		assertThat(VerifyTrail.run(List.of("--key=x"), Map.of("PEYGIR_DB_URL", url),
				new PrintStream(out, true, StandardCharsets.UTF_8)))
			.isOne();
		assertThat(out.toString(StandardCharsets.UTF_8)).contains("✗ root 1: it was signed with another key");
	}

	@MethodSource("ledgers")
	@ParameterizedTest
	void twoAtOnceMakeNoFork(Ledger ledger) throws Exception {
		String busy = "busy-" + System.identityHashCode(ledger);
		List<Object> results = AtOnce.run(2, (thread) -> {
			ledger.steps(busy, 10);
			return "done";
		});
		assertThat(results).containsOnly("done");
		assertThat(ledger.jdbc.sql("select number from trail_head where case_code = ?")
			.param(busy)
			.query(Long.class)
			.single()).isEqualTo(20);
		assertThat(ledger.after((jdbc) -> {
		})).isEmpty();
	}

	private static Map<Integer, TrailRoot> saved(Ledger ledger) {
		Map<Integer, TrailRoot> saved = new HashMap<>();
		ledger.roots.newest(9, 9).forEach((root) -> saved.put(root.number(), root));
		return saved;
	}

	private static void set(JdbcClient jdbc, String change, String code, long number) {
		assertThat(jdbc.sql("update trail_entry set " + change + " where case_code = ? and number = ?")
			.params(code, number)
			.update()).isEqualTo(1);
	}

	private static void remove(JdbcClient jdbc, String code, long number) {
		jdbc.sql("delete from trail_entry where case_code = ? and number = ?").params(code, number).update();
	}

	private static void forget(JdbcClient jdbc, String code) {
		for (String table : List.of("trail_entry", "trail_head", "trail_place")) {
			jdbc.sql("delete from " + table + " where case_code = ?").param(code).update();
		}
	}

	private static void root(JdbcClient jdbc, String change, int number) {
		assertThat(jdbc.sql(change + " where number = ?").param(number).update()).isEqualTo(1);
	}

	private static void forge(JdbcClient jdbc, TrailRoot forged) {
		jdbc.sql("update trail_root set public_key = ?, signature = ? where number = ?")
			.params(forged.publicKey(), forged.signature(), forged.number())
			.update();
	}

}
