package ir.peygir.report.photo;

import java.time.Instant;

/**
 * A photo as pages and programs show it; the addresses carry its own token, so that they
 * open nothing else.
 *
 * @param url the picture, at most 2048 px
 * @param thumb the same at most 320 px
 * @param by staff user id, or {@code null} if a citizen sent it
 */
public record Photo(String id, Role role, String url, String thumb, Instant at, String by) {

	/** Why a photo was taken. */
	public enum Role {

		/** Shows what the citizen reports. */
		CITIZEN,

		/** Shows what the unit did. */
		EVIDENCE

	}

}
