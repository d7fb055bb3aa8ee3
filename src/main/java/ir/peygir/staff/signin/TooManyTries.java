package ir.peygir.staff.signin;

import java.io.Serial;
import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Refuses to look at a password at all, right or wrong, until the pause is over.
 */
class TooManyTries extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Duration pause;

	TooManyTries(Duration pause) {
		super("too many wrong tries");
		this.pause = pause;
	}

	Duration pause() {
		return this.pause;
	}

}
