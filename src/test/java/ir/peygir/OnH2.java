package ir.peygir;

import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The default database without an application, for what the two databases do differently.
 */
public final class OnH2 implements AutoCloseable {

	private final HikariDataSource dataSource = new HikariDataSource();

	private OnH2(String name) {
		this.dataSource.setJdbcUrl("jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=10000");
		this.dataSource.setMaximumPoolSize(24);
		Flyway.configure()
			.dataSource(this.dataSource)
			.locations("classpath:db/migration", "classpath:db/vendor/h2")
			.placeholders(Map.of("blob", "blob"))
			.load()
			.migrate();
	}

	public static OnH2 named(String name) {
		return new OnH2(name);
	}

	public HikariDataSource dataSource() {
		return this.dataSource;
	}

	public TransactionTemplate transaction() {
		return new TransactionTemplate(new DataSourceTransactionManager(this.dataSource));
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

}
