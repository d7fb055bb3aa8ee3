package ir.peygir.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import com.google.crypto.tink.subtle.Ed25519Sign;

/**
 * The Ed25519 key that signs roots (RFC 8032), made from its seed.
 */
final class TrailKey {

	private static final int SEED = 32;

	/** RFC 8410: what stands before the seed in PKCS#8, and before a public key. */
	private static final byte[] BEFORE_SEED = HexFormat.of().parseHex("302e020100300506032b657004220420");

	private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

	private final PrivateKey secret;

	private final String publicKey;

	private TrailKey(byte[] seed) throws GeneralSecurityException {
		this.secret = KeyFactory.getInstance("Ed25519")
			.generatePrivate(new PKCS8EncodedKeySpec(joined(BEFORE_SEED, seed)));
		this.publicKey = Base64.getEncoder()
			.encodeToString(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
	}

	/**
	 * @param text the seed of 32 bytes, or the whole PKCS#8 key around it, in base64
	 * @return empty if it is neither
	 */
	static Optional<TrailKey> parse(String text) {
		try {
			byte[] given = Base64.getDecoder().decode(text.strip());
			byte[] seed = (given.length == BEFORE_SEED.length + SEED
					&& Arrays.equals(given, 0, BEFORE_SEED.length, BEFORE_SEED, 0, BEFORE_SEED.length))
							? Arrays.copyOfRange(given, BEFORE_SEED.length, given.length) : given;
			return (seed.length == SEED) ? Optional.of(new TrailKey(seed)) : Optional.empty();
		}
		catch (IllegalArgumentException | GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	/** 32 bytes in base64. */
	String publicKey() {
		return this.publicKey;
	}

	String sign(byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.secret);
			signature.update(text);
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot sign", ex);
		}
	}

	/** Whether that key signed that text. */
	static boolean isRight(String publicKey, byte[] text, String signature) {
		try {
			PublicKey key = KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(joined(BEFORE_PUBLIC, Base64.getDecoder().decode(publicKey))));
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(key);
			check.update(text);
			return check.verify(Base64.getDecoder().decode(signature));
		}
		catch (IllegalArgumentException | GeneralSecurityException ex) {
			return false;
		}
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] whole = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, whole, first.length, second.length);
		return whole;
	}

	@Override
	public String toString() {
		return "TrailKey[" + this.publicKey + "]";
	}

}
