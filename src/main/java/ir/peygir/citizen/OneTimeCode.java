package ir.peygir.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

import ir.peygir.citizen.OneTimeCodes.Result;

/**
 * One code that was sent, as it is kept: without its digits.
 *
 * @param hash keyed
 * @param messageKey of the text that carried it
 * @param tries wrong ones so far
 */
record OneTimeCode(String hash, String messageKey, Instant validUntil, int tries) {

	static final int TRIES = 5;

	/** What a guess with that hash is; the last wrong one ends it. */
	Result judge(String guess, Instant now) {
		if (this.tries >= TRIES) {
			return Result.TOO_MANY;
		}
		if (!now.isBefore(this.validUntil)) {
			return Result.EXPIRED;
		}
		if (MessageDigest.isEqual(bytes(guess), bytes(this.hash))) {
			return Result.RIGHT;
		}
		return (this.tries + 1 < TRIES) ? Result.WRONG : Result.TOO_MANY;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
