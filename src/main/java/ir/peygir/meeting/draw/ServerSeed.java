package ir.peygir.meeting.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the server promises not to change: made and committed to when registration opens,
 * shown after the draw.
 *
 * @param hex 32 random bytes in lower-case hexadecimal
 */
public record ServerSeed(String hex) {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * @throws IllegalArgumentException if it is not 32 bytes
	 */
	public ServerSeed {
		if (!Hex.is(hex, BYTES)) {
			// not told: it may be a real one with a slip
			throw new IllegalArgumentException("server seed is not 64 lower-case hexadecimal digits");
		}
	}

	public static ServerSeed random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new ServerSeed(HexFormat.of().formatHex(bytes));
	}

	public Commitment commitment() {
		return new Commitment(Sha256.hex(bytes()));
	}

	public byte[] bytes() {
		return HexFormat.of().parseHex(this.hex);
	}

	@Override
	public String toString() {
		return "ServerSeed[…]";
	}

}
