package ir.peygir.meeting.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city decides about its sessions.
 *
 * @param weeksAhead how many weeks ahead sessions are announced; at least 3, because
 * registration opens two weeks before
 */
@ConfigurationProperties("peygir.meeting")
record SessionSettings(@DefaultValue("4") int weeksAhead) {

	SessionSettings {
		if (weeksAhead < 3) {
			throw new IllegalArgumentException("peygir.meeting.weeks-ahead must be at least 3");
		}
	}

}
