package ir.peygir.messaging;

import java.security.MessageDigest;

import ir.peygir.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The door of the SMS provider.
 */
@RestController
class ChannelController {

	private static final int ID_LENGTH = 120;

	private final Inbound inbound;

	private final String secret;

	ChannelController(Inbound inbound, @Value("${peygir.channels.secret:}") String secret) {
		this.inbound = inbound;
		this.secret = secret;
	}

	@PostMapping("/channels/sms/inbound")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void sms(@RequestHeader(name = "X-Peygir-Secret", required = false) String given, @RequestParam String id,
			@RequestParam String from, @RequestParam String text) {
		authorise(given);
		if (id.isBlank() || id.length() > ID_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
		this.inbound.take(id, from, text);
	}

	/** No channel is open until its secret is set. */
	private void authorise(String given) {
		if (given == null) {
			throw Problem.secretMissing();
		}
		if (this.secret.isEmpty() || !MessageDigest.isEqual(given.getBytes(UTF_8), this.secret.getBytes(UTF_8))) {
			throw Problem.forbidden("problem.secretWrong");
		}
	}

}
