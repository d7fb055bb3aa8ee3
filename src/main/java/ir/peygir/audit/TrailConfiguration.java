package ir.peygir.audit;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import ir.peygir.shared.Display;
import ir.peygir.shared.MissingSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The key of the roots and the hour at which they are made.
 */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

	/**
	 * @throws MissingSetting if the key is absent or none
	 */
	@Bean
	TrailKey trailKey(@Value("${peygir.trail.key:}") String key) {
		return TrailKey.parse(key)
			.orElseThrow(() -> new MissingSetting("PEYGIR_TRAIL_KEY",
					"the 32 bytes of an Ed25519 seed in base64 (openssl rand -base64 32)"));
	}

	/** A night on which the server was off is made up for when it is there again. */
	@Bean
	RecurringTask<Void> sealTrail(ObjectProvider<Sealing> sealing) {
		return Tasks.recurring("sealTrail", new Daily(Display.CITY, LocalTime.of(0, 10)))
			.execute((instance, context) -> sealing.getObject().seal());
	}

	/** Nobody who tries it out waits until midnight for the first root. */
	@Bean
	@Profile("demo")
	ApplicationListener<ApplicationReadyEvent> firstRoot(Sealing sealing) {
		return (ready) -> sealing.seal();
	}

}
