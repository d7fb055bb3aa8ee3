package ir.peygir.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random word that opens one thing; only its hash is kept. 128 random bits need no slow
 * hash.
 *
 * @param value 22 characters of base64url
 */
public record Secret(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	public static Secret random() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	public String hash() {
		return hash(this.value);
	}

	/** Compared in constant time. */
	public static boolean matches(String value, String hash) {
		return MessageDigest.isEqual(hash(value).getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}

	/** SHA-256 as 43 characters of base64url. */
	public static String hash(String value) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "Secret[…]";
	}

}
