package ir.peygir.shared;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address may send. Generous by default: thousands of telephones share the
 * address of their network.
 *
 * @param amount of writes of each kind of action that may come at once
 * @param within in this time as many become possible again, evenly
 * @param actions what differs from that, by action
 * @param addresses how many are remembered at most
 */
@ConfigurationProperties("peygir.limits")
record LimitSettings(@DefaultValue("100") int amount, @DefaultValue("10m") Duration within,
		@DefaultValue Map<String, Rate> actions, @DefaultValue("100000") int addresses) {

	Rate of(String action) {
		return this.actions.getOrDefault(action, new Rate(this.amount, this.within));
	}

	record Rate(int amount, Duration within) {
	}

}
