package ir.peygir.audit;

import java.time.Instant;

/**
 * One step of a case as it is sealed: codes, a time and hashes, no text and no name.
 *
 * @param number within the chain, from 1
 * @param at to the millisecond
 * @param hash as it was kept; {@link #sealed} says what it has to be
 */
record TrailEntry(String caseCode, long number, Instant at, String what, String role, String actorHash,
		String contentHash, String hash) {

	/** The hash that this entry has to have behind that one. */
	String sealed(String previous) {
		return TrailHash.of(TrailHash.FORMAT, previous, this.caseCode, this.number, this.at.toEpochMilli(), this.what,
				this.role, this.actorHash, this.contentHash);
	}

	TrailEntry sealedBehind(String previous) {
		return new TrailEntry(this.caseCode, this.number, this.at, this.what, this.role, this.actorHash,
				this.contentHash, sealed(previous));
	}

}
