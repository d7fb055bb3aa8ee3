package ir.peygir.shared;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Looks for what must be set before anything is touched, so that a forgotten setting
 * costs one line and not a half-made database.
 */
class RequiredSettings implements EnvironmentPostProcessor {

	private static final Map<String, String> FOR_POSTGRES = Map.of("PEYGIR_DB_URL", "a JDBC URL (jdbc:postgresql://…)",
			"PEYGIR_DB_USER", "the user of the database", "PEYGIR_DB_PASSWORD", "the password of that user");

	/**
	 * @throws MissingSetting for the first that is missing
	 */
	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.acceptsProfiles(Profiles.of("postgres"))) {
			FOR_POSTGRES.forEach((name, expected) -> {
				if (environment.getProperty(name, "").isBlank()) {
					throw new MissingSetting(name, expected);
				}
			});
		}
	}

}
