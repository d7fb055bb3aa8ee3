package ir.peygir.meeting.session;

import ir.peygir.shared.MissingSetting;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where real seats would be drawn without a number from outside.
 */
@Component
class HonestNumbers implements InitializingBean {

	private final Hosts hosts;

	private final Environment environment;

	HonestNumbers(Hosts hosts, Environment environment) {
		this.hosts = hosts;
		this.environment = environment;
	}

	/**
	 * @throws MissingSetting for the first active host that draws without a public number
	 */
	@Override
	public void afterPropertiesSet() {
		if (!this.environment.acceptsProfiles(Profiles.of("demo"))) {
			this.hosts.active()
				.stream()
				.filter((host) -> host.number().mode() == NumberMode.NONE)
				.findFirst()
				.ifPresent((host) -> {
					throw new MissingSetting("number_mode of host " + host.code() + " in table meeting_host",
							"MANUAL, because only the demo profile may draw without a public number");
				});
		}
	}

}
