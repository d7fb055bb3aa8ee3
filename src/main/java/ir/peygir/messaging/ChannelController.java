package ir.peygir.messaging;

import java.security.MessageDigest;
import java.util.Optional;

import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The doors of the SMS provider and of the machine that calls.
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
		mustBeWellFormed(isId(id));
		this.inbound.take(id, from, text);
	}

	@PostMapping("/channels/calls/outcome")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void call(@RequestHeader(name = "X-Peygir-Secret", required = false) String given, @RequestParam String id,
			@RequestParam String from, @RequestParam String code, @RequestParam String key) {
		authorise(given);
		String pressed = PersianText.latinDigits(key).strip();
		Optional<TrackingCode> about = TrackingCode.parse(code);
		mustBeWellFormed(isId(id) && about.isPresent() && (pressed.equals("1") || pressed.equals("3")));
		this.inbound.takeKey(id, from, about.get().digits(), pressed.equals("1"));
	}

	private static boolean isId(String id) {
		return !id.isBlank() && id.length() <= ID_LENGTH && id.chars().noneMatch(Character::isISOControl);
	}

	private static void mustBeWellFormed(boolean form) {
		if (!form) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
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
