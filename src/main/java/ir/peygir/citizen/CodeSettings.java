package ir.peygir.citizen;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many one-time codes a number can be made to receive.
 *
 * @param limited {@code false} only where no telephone rings
 * @param pause between two to the same number
 * @param hourly to the same number in any 60 minutes
 * @param daily to the same number in any 24 hours
 */
@ConfigurationProperties("peygir.codes")
record CodeSettings(@DefaultValue("true") boolean limited, @DefaultValue("PT60S") Duration pause,
		@DefaultValue("5") int hourly, @DefaultValue("10") int daily) {

	List<Rule> rules() {
		return List.of(new Rule(1, this.pause), new Rule(this.hourly, Duration.ofHours(1)),
				new Rule(this.daily, Duration.ofDays(1)));
	}

	/** No more than so many in any time of that length. */
	record Rule(int most, Duration within) {
	}

}
