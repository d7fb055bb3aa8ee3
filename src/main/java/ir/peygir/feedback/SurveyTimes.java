package ir.peygir.feedback;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a citizen is asked.
 *
 * @param reminder time from the question to the reminder
 * @param patience time from the question to a call or "no answer"
 * @param callDays working days in which the call centre calls
 * @param contradiction time to contradict what the call centre took down
 */
@ConfigurationProperties("peygir.feedback")
record SurveyTimes(@DefaultValue("PT24H") Duration reminder, @DefaultValue("PT72H") Duration patience,
		@DefaultValue("3") int callDays, @DefaultValue("PT72H") Duration contradiction) {
}
