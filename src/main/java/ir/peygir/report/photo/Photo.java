package ir.peygir.report.photo;

import java.time.Instant;

/**
 * A photo or document as pages and programs show it; the addresses carry its own token,
 * so that they open nothing else.
 *
 * @param voice number of the voice whose photo it is, 0 for the city's own
 * @param url the picture, at most 2048 px, or the document
 * @param thumb the same at most 320 px, {@code null} of a document
 * @param by staff user id, or {@code null} if a citizen sent it
 * @param facts {@code null} unless it is a photo of the work
 */
public record Photo(String id, Role role, int voice, String url, String thumb, Instant at, String by,
		EvidenceFacts facts) {

	/** Whether it is a document, to be downloaded and never shown in a page. */
	public boolean isDocument() {
		return this.thumb == null;
	}

	Photo with(EvidenceFacts told) {
		return new Photo(this.id, this.role, this.voice, this.url, this.thumb, this.at, this.by, told);
	}

	/** Why a photo was taken. */
	public enum Role {

		/** Shows what the citizen reports. */
		CITIZEN,

		/** Shows what the unit did. */
		EVIDENCE

	}

}
