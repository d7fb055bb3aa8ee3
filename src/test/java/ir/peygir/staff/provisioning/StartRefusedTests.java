package ir.peygir.staff.provisioning;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StartRefusedTests {

	@Test
	void aDatabaseOfTheDemoStaysOne() {
		JdbcTemplate database = database();
		installation(database, "demo").mustFit();
		installation(database, "demo").mustFit();
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> installation(database, "postgres").mustFit())
			.withMessageContaining("made by the demo profile");
	}

	@Test
	void aRealDatabaseNeverBecomesOne() {
		JdbcTemplate database = database();
		installation(database, "postgres").mustFit();
		installation(database, "other").mustFit();
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> installation(database, "demo").mustFit())
			.withMessageContaining("this one is real");
	}

	@Test
	void noStartWithoutAnAdministrator() {
		IdentityService identities = mock(IdentityService.class, Answers.RETURNS_DEEP_STUBS);
		given(identities.createUserQuery().memberOfGroup(anyString()).listPage(0, Integer.MAX_VALUE))
			.willReturn(java.util.List.of());
		Administrators administrators = new Administrators(identities, null, new AdminAccount("", null));
		assertThatExceptionOfType(StartRefused.class).isThrownBy(administrators::provide)
			.withMessageContaining("set PEYGIR_ADMIN_ID and PEYGIR_ADMIN_PASSWORD");
	}

	@Test
	void theReasonIsOneLine() {
		FailureAnalysis analysis = new StartRefused.Analyzer().analyze(new StartRefused("the line"));
		assertThat(analysis.getDescription()).isEqualTo("the line");
		assertThat(analysis.getAction()).isNull();
	}

	private static Installation installation(JdbcTemplate database, String profile) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profile);
		return new Installation(database, environment);
	}

	private static JdbcTemplate database() {
		JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true));
		database.execute("create table installation (id smallint primary key, mode varchar(8) not null)");
		return database;
	}

}
