package ir.peygir.engine;

import java.time.Instant;
import java.util.List;

import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class EngineSettingsTests extends TrialStories {

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private IdentityService identity;

	@Autowired
	private EngineClock clock;

	@Test
	void theSettingsOfTheApplicationReachTheEngine() {
		assertThat(this.engine.isAuthorizationEnabled()).isTrue();
		assertThat(this.engine.getQueryMaxResultsLimit()).isEqualTo(2000);
		assertThat(this.engine.isDeserializationTypeValidationEnabled()).isTrue();
		assertThat(this.engine.getGroupResourceWhitelistPattern()).isEqualTo("[a-zA-Z0-9-]+");
		assertThat(this.engine.getHistoryLevel().getName()).isEqualTo("full");
		assertThat(this.engine.getDefaultSerializationFormat()).isEqualTo("application/json");
		assertThat(this.engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("22:00");
		assertThat(this.engine.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M");
		assertThat(this.engine.isStandaloneTasksEnabled()).isFalse();
		assertThat(this.engine.isJavaSerializationFormatEnabled()).isFalse();
		assertThat(this.engine.isEnableExpressionsInAdhocQueries()).isFalse();
	}

	@Test
	void anUnpagedListIsRefused() {
		assertThat(get("triala", "/task").status()).isEqualTo(400);
		assertThat(get("triala", "/task?maxResults=2001").status()).isEqualTo(400);
	}

	@Test
	void noScriptEngineIsOnTheClassPath() {
		ScriptEngineManager scripts = new ScriptEngineManager();
		assertThat(List.of("javascript", "groovy", "python", "ruby"))
			.allSatisfy((language) -> assertThat(scripts.getEngineByName(language)).isNull());
	}

	@Test
	void passwordsAreHashedSlowlyAndOldOnesStayReadable() {
		User user = this.identity.createUserQuery().userId("triala").singleResult();
		Command<String> stored = (
				context) -> ((UserEntity) context.getReadOnlyIdentityProvider().findUserById(user.getId()))
					.getPassword();
		assertThat(this.engine.getCommandExecutorTxRequired().execute(stored)).startsWith("{PBKDF2-SHA256}");
		assertThat(this.identity.checkPassword("triala", Trial.PASSWORD)).isTrue();
		PasswordManager passwords = this.engine.getPasswordManager();
		assertThat(passwords.check("old", "{SHA-512}" + new Sha512HashDigest().encrypt("old"))).isTrue();
	}

	@Test
	void theEnginesTimeCanBeStopped() {
		Instant noon = Instant.parse("2026-11-30T08:30:00Z");
		this.clock.set(noon);
		try {
			assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(noon);
		}
		finally {
			this.clock.reset();
		}
		assertThat(ClockUtil.getCurrentTime().toInstant()).isNotEqualTo(noon);
	}

	@Test
	void whoActedBeforeActsAgainAfterwards() {
		this.engineUser.run("triala", List.of("unit-TA"), () -> {
			this.engineUser.run("trialb", List.of("unit-TB"),
					() -> assertThat(this.identity.getCurrentAuthentication().getUserId()).isEqualTo("trialb"));
			assertThat(this.identity.getCurrentAuthentication().getUserId()).isEqualTo("triala");
		});
		assertThat(this.identity.getCurrentAuthentication()).isNull();
	}

}
