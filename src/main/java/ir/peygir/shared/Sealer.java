package ir.peygir.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database or in a browser (AES-256-GCM), and
 * makes keyed digests to find a sealed value again. Both keys are derived (HKDF-SHA256,
 * RFC 5869) from the one key of the environment.
 */
@Component
public class Sealer {

	private final AesGcmJce aead;

	private final PrfHmacJce digests;

	/**
	 * @param key 32 random bytes in base64, from {@code PEYGIR_VAULT_KEY}
	 * @throws MissingSetting if the key is absent or of another size
	 */
	Sealer(@Value("${peygir.vault.key:}") String key) throws GeneralSecurityException {
		byte[] master = decode(key);
		this.aead = new AesGcmJce(derive(master, "peygir seal 1"));
		this.digests = new PrfHmacJce("HMACSHA256", new SecretKeySpec(derive(master, "peygir digest 1"), "HMAC"));
	}

	/**
	 * @param context what the sealed text belongs to; it opens nowhere else
	 */
	public String seal(String text, String context) {
		try {
			byte[] sealed = this.aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(context));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot seal", ex);
		}
	}

	/**
	 * @throws IllegalArgumentException if it was altered, sealed for another context or
	 * with another key
	 */
	public String open(String sealed, String context) {
		try {
			byte[] text = this.aead.decrypt(Base64.getUrlDecoder().decode(sealed), bytes(context));
			return new String(text, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("seal is broken", ex);
		}
	}

	/**
	 * The same text always gives the same digest, which tells nothing without the key.
	 */
	public String digest(String text) {
		try {
			byte[] digest = this.digests.compute(bytes(text), 32);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot digest", ex);
		}
	}

	private static byte[] derive(byte[] master, String purpose) throws GeneralSecurityException {
		return Hkdf.computeHkdf("HMACSHA256", master, new byte[0], bytes(purpose), 32);
	}

	private static byte[] decode(String key) {
		try {
			byte[] master = Base64.getDecoder().decode(key.strip());
			if (master.length == 32) {
				return master;
			}
		}
		catch (IllegalArgumentException ex) {
			// the same answer as for a wrong size
		}
		throw MissingSetting.vaultKey();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
