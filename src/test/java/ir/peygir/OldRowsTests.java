package ir.peygir;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was written before reports had voices is there afterwards.
 */
class OldRowsTests extends Stories {

	private static final UUID CONTACT = UUID.fromString("7d7f2a5e-0d5c-4a3b-9c56-1b2f7f1c0a11");

	@Autowired
	private DataSource postgres;

	@Test
	void onPostgreSql() throws Exception {
		try (var connection = this.postgres.getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			jdbc.sql("create schema old_rows").update();
			jdbc.sql("set search_path to old_rows").update();
			moves(Flyway.configure()
				.dataSource(this.postgres)
				.schemas("old_rows")
				.placeholders(Map.of("blob", "bytea")), jdbc);
			jdbc.sql("set search_path to public").update();
			jdbc.sql("drop schema old_rows cascade").update();
		}
	}

	@Test
	void onH2() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setUrl("jdbc:h2:mem:oldrows;DB_CLOSE_DELAY=-1");
		moves(Flyway.configure().dataSource(h2).placeholders(Map.of("blob", "blob")), JdbcClient.create(h2));
	}

	private static void moves(FluentConfiguration flyway, JdbcClient jdbc) {
		flyway.locations("classpath:db/migration").target("10").load().migrate();
		write(jdbc);
		flyway.target("latest").load().migrate();
		assertThat(
				jdbc.sql("select report_code, number, contact_id, secret_hash, how, withdrawn_at from voice order by 1")
					.query()
					.listOfRows())
			.satisfiesExactly((voice) -> {
				assertThat(voice.get("number")).isEqualTo(1);
				assertThat(voice.get("contact_id")).isEqualTo(CONTACT);
				assertThat(voice.get("secret_hash")).isEqualTo("hash of 111111111111");
				assertThat(voice.get("withdrawn_at")).isNull();
			}, (voice) -> assertThat(voice.get("withdrawn_at")).isNotNull());
		assertThat(jdbc.sql("select satisfied from voice where report_code = '111111111111'")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(jdbc.sql("select voices from report order by code").query(Integer.class).list()).containsExactly(1,
				0);
		assertThat(jdbc.sql("select voice from survey").query(Integer.class).list()).containsExactly(1);
		assertThat(jdbc.sql("select voice from report_event where event = 'SATISFIED'").query(Integer.class).single())
			.isEqualTo(1);
		assertThat(jdbc.sql("select part from photo_file order by part").query(String.class).list())
			.containsExactly("THUMBNAIL", "WHOLE");
		assertThat(jdbc.sql("select channel from outbound_message").query(String.class).list()).containsExactly("SMS");
	}

	private static void write(JdbcClient jdbc) {
		jdbc.sql("insert into contact (id, sealed, language, created_at) values (?, 'x', 'fa', current_timestamp)")
			.param(CONTACT)
			.update();
		report(jdbc, "111111111111", "CLOSED");
		report(jdbc, "222222222222", "WITHDRAWN");
		jdbc.sql("""
				insert into report_event (report_code, at, event, status) values
				('111111111111', current_timestamp, 'SATISFIED', 'CLOSED')""").update();
		jdbc.sql(
				"""
						insert into survey (case_code, contact_id, token_hash, state, asked_at, remind_at, answer_until, channel,
						satisfied, objects, version)
						values ('111111111111', ?, 'token', 'ANSWERED', current_timestamp, current_timestamp,
						current_timestamp, 'SMS', true, false, 0)""")
			.param(CONTACT)
			.update();
		jdbc.sql("""
				insert into photo (id, token, report_code, role, slot, created_at, image, thumbnail)
				values ('p', 't', '111111111111', 'CITIZEN', 1, current_timestamp, ?, ?)""")
			.param(new byte[] { 1 })
			.param(new byte[] { 2 })
			.update();
		jdbc.sql("""
				insert into outbound_message (unique_key, contact_id, template, content, created_at, attempts)
				values ('registered/111111111111', ?, 'registered', 'sealed', current_timestamp, 1)""")
			.param(CONTACT)
			.update();
	}

	private static void report(JdbcClient jdbc, String code, String status) {
		jdbc.sql(
				"""
						insert into report (code, kind, content, contact_id, anonymous, guarded, emergency, channel, secret_hash,
						status, since, registered_at, closed_at, priority, bounces, started_at, working_days, rounds,
						objections, objection_pending, version)
						values (?, 'REQUEST', 'x', ?, false, false, false, 'WEB', ?, ?, current_timestamp,
						current_timestamp, current_timestamp, 2, 0, current_timestamp, false, 1, 0, false, 0)""")
			.param(code)
			.param(CONTACT)
			.param("hash of " + code)
			.param(status)
			.update();
	}

}
