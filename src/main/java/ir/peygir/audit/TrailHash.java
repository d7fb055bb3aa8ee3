package ir.peygir.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one hash of the trail (SHA-256) and what exactly goes into it. Every text begins
 * with a word of its own, so that a hash of one kind is never taken for another; lines
 * end with U+000A and are UTF-8, hashes in them are 64 lower-case hexadecimal digits.
 */
final class TrailHash {

	static final String FORMAT = "peygir-trail-1";

	/** Before the first entry of a chain and before the first root. */
	static final String NOTHING = "0".repeat(64);

	private static final byte[] LEAF = { 0 };

	private static final byte[] NODE = { 1 };

	private TrailHash() {
	}

	/**
	 * Of the lines that follow the name.
	 * @throws IllegalArgumentException for a line with an end in it, which would make one
	 * entry look like another
	 */
	static String of(String name, Object... lines) {
		return HexFormat.of().formatHex(digest().digest(bytes(name, lines)));
	}

	static byte[] bytes(String name, Object... lines) {
		StringBuilder text = new StringBuilder(name).append('\n');
		for (Object line : lines) {
			String one = String.valueOf(line);
			if (one.indexOf('\n') >= 0) {
				throw new IllegalArgumentException("a line of a hash has an end in it");
			}
			text.append(one).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** What a person wrote may have lines: it comes last and whole. */
	static String salted(String kind, String salt, String content) {
		MessageDigest digest = digest();
		digest.update(bytes(FORMAT + " " + kind, salt));
		return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
	}

	/** RFC 6962, 2.1: the hash of a leaf. */
	static byte[] leaf(String caseCode, long number, String head) {
		MessageDigest digest = digest();
		digest.update(LEAF);
		return digest.digest(bytes(FORMAT + " leaf", caseCode, number, head));
	}

	/** RFC 6962, 2.1: the hash of a node. */
	static byte[] node(byte[] left, byte[] right) {
		MessageDigest digest = digest();
		digest.update(NODE);
		digest.update(left);
		return digest.digest(right);
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
