package ir.peygir.demo;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties a database whose demo content was never finished, before anything looks into
 * it. Nobody's work is lost: the pages open after the content is whole, and no database
 * of real cases ever holds that mark.
 */
@Component
@Profile("demo")
class CleanStage implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(CleanStage.class);

	@Override
	public void migrate(Flyway flyway) {
		flyway.migrate();
		if (isHalfMade(flyway)) {
			log.info("Demo content: the last start did not finish it, so it begins anew");
			Flyway.configure(flyway.getConfiguration().getClassLoader())
				.configuration(flyway.getConfiguration())
				.cleanDisabled(false)
				.load()
				.clean();
			flyway.migrate();
		}
	}

	/** The mode as well: whoever writes that mark by hand must not lose real cases. */
	private static boolean isHalfMade(Flyway flyway) {
		return JdbcClient.create(flyway.getConfiguration().getDataSource())
			.sql("select count(*) from unfinished_demo, installation where mode = 'demo'")
			.query(Long.class)
			.single() > 0;
	}

}
