package ir.peygir.report.photo;

import java.time.Instant;

/**
 * What a photo of the work told about itself before it was cleaned, for staff only.
 *
 * @param takenAt by the camera's clock, or {@code null}
 * @param distance in metres from the report's place, or {@code null}
 * @param alsoOn code of another case that the same picture was used for before, or
 * {@code null}
 */
public record EvidenceFacts(Instant takenAt, Integer distance, String alsoOn) {

	EvidenceFacts usedOn(String code) {
		return new EvidenceFacts(this.takenAt, this.distance, code);
	}

}
