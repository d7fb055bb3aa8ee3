package ir.peygir.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The signed root of one day over the heads of all chains.
 *
 * @param number from 1, without a gap
 * @param chains how many heads it covers
 * @param entries how many entries these have together
 * @param root Merkle root (RFC 6962) over the heads
 * @param previous {@link #hash} of the root before
 * @param publicKey 32 bytes (RFC 8032) in base64
 * @param signature Ed25519 over {@link #signed}, in base64
 */
record TrailRoot(int number, LocalDate madeOn, Instant madeAt, long chains, long entries, String root, String previous,
		String publicKey, String signature) {

	private static final String NAME = "peygir-trail-root-1";

	/** The bytes that are signed. */
	byte[] signed() {
		return TrailHash.bytes(NAME, this.number, this.madeOn, this.madeAt.toEpochMilli(), this.chains, this.entries,
				this.root, this.previous);
	}

	String hash() {
		return TrailHash.of(NAME, this.number, this.madeOn, this.madeAt.toEpochMilli(), this.chains, this.entries,
				this.root, this.previous);
	}

	boolean isSignedRight() {
		return TrailKey.isRight(this.publicKey, signed(), this.signature);
	}

	TrailRoot signedWith(TrailKey key) {
		return new TrailRoot(this.number, this.madeOn, this.madeAt, this.chains, this.entries, this.root, this.previous,
				key.publicKey(), key.sign(signed()));
	}

}
