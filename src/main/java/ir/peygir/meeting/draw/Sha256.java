package ir.peygir.meeting.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one hash of the draw, because every language and every browser has it.
 */
final class Sha256 {

	private Sha256() {
	}

	static MessageDigest start() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of all parts joined. */
	static byte[] of(byte[]... parts) {
		MessageDigest digest = start();
		for (byte[] part : parts) {
			digest.update(part);
		}
		return digest.digest();
	}

	static String hex(byte[]... parts) {
		return HexFormat.of().formatHex(of(parts));
	}

}
