package ir.peygir.report;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city decides about its own work on reports.
 *
 * @param takeOver how long the duty officer has to take an emergency over
 */
@ConfigurationProperties("peygir.report")
record ReportSettings(@DefaultValue("PT15M") Duration takeOver) {

}
