package ir.peygir.feedback;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a citizen is asked.
 *
 * @param reminder time from the question to the reminder
 * @param patience time from the question to "no answer"
 */
@ConfigurationProperties("peygir.feedback")
record SurveyTimes(@DefaultValue("PT24H") Duration reminder, @DefaultValue("PT72H") Duration patience) {
}
