package ir.peygir.shared;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.AtOnce;
import ir.peygir.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyOnH2Tests {

	@Test
	void manyAtTheSameMomentGiveOneEffect() throws Exception {
		try (OnH2 database = OnH2.named("idempotency")) {
			JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
			Idempotency idempotency = new Idempotency(new IdempotentAnswers(JdbcClient.create(jdbc), jdbc),
					new Sealer("cGV5Z2lyLWRlbW8tcGV5Z2lyLWRlbW8tcGV5Z2lyLWQ="), new ObjectMapper(), new CityClock());
			TransactionTemplate transaction = database.transaction();
			AtomicInteger effects = new AtomicInteger();
			List<Object> answers = AtOnce.run(8, (number) -> transaction.execute(
					(status) -> idempotency.once("/path", "key", "body", Integer.class, effects::incrementAndGet)));
			assertThat(answers).containsOnly(1);
			assertThat(effects).hasValue(1);
		}
	}

}
