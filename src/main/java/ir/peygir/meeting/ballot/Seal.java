package ir.peygir.meeting.ballot;

import java.time.Instant;

/**
 * What a session promised before its draw and how far it has got.
 *
 * @param seats all of them, reserved ones too
 * @param reservesTo last place that may come as reserve; {@code null} while seats are
 * still offered
 * @param confirmedRole {@code null} until a second officer confirmed the number
 */
record Seal(String sessionId, int seats, String commitment, String sealedSeed, NumberRule rule, Instant listedAt,
		String entriesHash, Double newcomerChance, String publicNumber, String enteredBy, String enteredRole,
		String confirmedRole, Instant drawnAt, Integer reservesTo, Instant cancelledAt, boolean stoodIn) {

	boolean isListed() {
		return this.listedAt != null;
	}

	boolean isDrawn() {
		return this.drawnAt != null;
	}

	boolean isCancelled() {
		return this.cancelledAt != null;
	}

	/** {@code null} as long as it may still change. */
	String confirmedNumber() {
		return (this.confirmedRole != null) ? this.publicNumber : null;
	}

}
