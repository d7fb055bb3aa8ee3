package ir.peygir.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What a start leaves behind that was killed while it played.
 */
class CleanStageTests {

	private final JdbcDataSource database = new JdbcDataSource();

	private JdbcClient jdbc;

	private Stage stage;

	@BeforeEach
	void startForTheFirstTime() {
		this.database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		start();
		this.jdbc = JdbcClient.create(this.database);
		this.stage = new Stage(this.jdbc, new TransactionTemplate(new DataSourceTransactionManager(this.database)));
		this.jdbc.sql("insert into installation (id, mode) values (1, 'demo')").update();
	}

	@Test
	void halfOfAPlayIsGoneAtTheNextStart() {
		this.stage.open(Instant.now());
		this.stage.part(this::write);
		start();
		assertThat(rows()).isZero();
		assertThat(count("installation")).isZero();
		assertThat(count("unfinished_demo")).isZero();
	}

	@Test
	void aWholePlayStays() {
		this.stage.open(Instant.now());
		this.stage.part(this::write);
		this.stage.close(this::write);
		start();
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void aLastPartThatFailsLeavesItUnfinished() {
		this.stage.open(Instant.now());
		assertThatIllegalStateException().isThrownBy(() -> this.stage.close(() -> {
			write();
			throw new IllegalStateException("at the very end");
		}));
		assertThat(rows()).isZero();
		assertThat(count("unfinished_demo")).isOne();
	}

	@Test
	void realCasesStayWhateverIsMarked() {
		this.jdbc.sql("update installation set mode = 'real'").update();
		this.stage.open(Instant.now());
		this.stage.part(this::write);
		start();
		assertThat(rows()).isOne();
	}

	private void start() {
		new CleanStage().migrate(Flyway.configure()
			.dataSource(this.database)
			.placeholders(Map.of("blob", "blob"))
			.locations("classpath:db/migration", "classpath:db/vendor/h2")
			.load());
	}

	private void write() {
		this.jdbc.sql("insert into contact (id, sealed, language, created_at) values (?, 'x', 'fa', current_timestamp)")
			.param(UUID.randomUUID())
			.update();
	}

	private long rows() {
		return count("contact");
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
