package ir.peygir.staff.crisis;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When many closings are an alarm.
 *
 * @param many so many by one person or unit
 * @param within in so short a time
 */
@ConfigurationProperties("peygir.closings")
record ClosingSettings(@DefaultValue("20") int many, @DefaultValue("PT5M") Duration within) {
}
