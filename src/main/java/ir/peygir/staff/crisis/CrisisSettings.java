package ir.peygir.staff.crisis;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a joint answer can be taken back.
 */
@ConfigurationProperties("peygir.crises")
record CrisisSettings(@DefaultValue("PT10M") Duration undoFor) {
}
