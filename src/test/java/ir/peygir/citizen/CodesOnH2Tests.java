package ir.peygir.citizen;

import java.time.Instant;
import java.util.List;

import ir.peygir.AtOnce;
import ir.peygir.OnH2;
import ir.peygir.citizen.OneTimeCodes.Purpose;
import ir.peygir.citizen.OneTimeCodes.Result;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class CodesOnH2Tests {

	private static final Instant NOW = Instant.parse("2026-10-11T05:30:00Z");

	@Test
	void aHundredGuessesAtTheSameMomentAreFiveTries() throws Exception {
		try (OnH2 database = OnH2.named("codes")) {
			CodeRows rows = new CodeRows(JdbcClient.create(database.dataSource()));
			TransactionTemplate transaction = database.transaction();
			OneTimeCode code = new OneTimeCode("right", "code/1", NOW.plusSeconds(120), 0);
			transaction.executeWithoutResult((status) -> rows.keep(Purpose.CONFIRMATION, "192764350049", code));
			List<Object> results = AtOnce.run(100,
					(number) -> transaction.execute((status) -> guess(rows, "wrong " + number)));
			assertThat(results).filteredOn(Result.WRONG::equals).hasSize(4);
			assertThat(results).filteredOn(Result.TOO_MANY::equals).hasSize(96);
			assertThat(transaction.<Result>execute((status) -> guess(rows, "right"))).isEqualTo(Result.TOO_MANY);
		}
	}

	private static Result guess(CodeRows rows, String guess) {
		OneTimeCode held = rows.hold(Purpose.CONFIRMATION, "192764350049").orElseThrow();
		Result result = held.judge(guess, NOW);
		rows.tried(Purpose.CONFIRMATION, "192764350049");
		return result;
	}

}
