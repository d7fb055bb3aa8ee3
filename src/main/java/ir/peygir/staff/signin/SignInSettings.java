package ir.peygir.staff.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may decide about the sign-in of staff.
 *
 * @param longest after this a session ends even if it was used all the time: an open list
 * of tasks asks for news by itself and would keep it for ever
 * @param groupsClaim where the identity provider names the groups of a person
 * @param automatic go to the identity provider without showing our own page first
 */
@ConfigurationProperties("peygir.sign-in")
record SignInSettings(@DefaultValue("PT14H") Duration longest, @DefaultValue("groups") String groupsClaim,
		@DefaultValue("false") boolean automatic) {
}
