package ir.peygir.staff.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Remembers for a minute that a password was right, because a slow hash on every call
 * would make programs wait. Keeps a digest under a key that dies with the process, never
 * the password, and no wrong tries.
 */
@Component
class VerifiedCredentials {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private static final int LIMIT = 10_000;

	private final Map<String, Instant> verified = new LinkedHashMap<>();

	private final SecretKey key;

	private final Clock clock;

	VerifiedCredentials(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.clock = clock;
	}

	boolean knows(String account, String password) {
		String digest = digest(account, password);
		Instant now = this.clock.instant();
		synchronized (this.verified) {
			Instant since = this.verified.get(digest);
			// a clock that was set back must not keep anything longer
			return since != null && !now.isBefore(since) && now.isBefore(since.plus(KEPT));
		}
	}

	void remember(String account, String password) {
		String digest = digest(account, password);
		Instant now = this.clock.instant();
		synchronized (this.verified) {
			this.verified.values().removeIf((since) -> !now.isBefore(since.plus(KEPT)));
			if (this.verified.size() < LIMIT) {
				this.verified.put(digest, now);
			}
		}
	}

	private String digest(String account, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			// the length keeps account and password apart
			mac.update((account.length() + ":" + account).getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
