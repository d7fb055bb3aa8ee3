package ir.peygir.report.photo;

import ir.peygir.shared.GeoPoint;

/**
 * What is hung up: clean bytes, and for evidence what it told.
 *
 * @param thumbnail {@code null} of a document
 * @param facts {@code null} unless it is a photo of the work
 * @param fingerprint {@code null} unless it is a photo of the work that shows something
 */
record Sheet(byte[] whole, byte[] thumbnail, EvidenceFacts facts, Fingerprint fingerprint) {

	static Sheet of(Picture picture) {
		return new Sheet(picture.image(), picture.thumbnail(), null, null);
	}

	static Sheet document(byte[] pdf) {
		return new Sheet(pdf, null, null, null);
	}

	/**
	 * @param place of the report, or {@code null}
	 */
	static Sheet evidence(Picture picture, GeoPoint place) {
		Integer distance = picture.exif()
			.point()
			.filter((point) -> place != null)
			.map((point) -> (int) Math.round(point.distanceTo(place)))
			.orElse(null);
		EvidenceFacts facts = new EvidenceFacts(picture.exif().takenAt().orElse(null), distance, null);
		return new Sheet(picture.image(), picture.thumbnail(), facts, picture.fingerprint().orElse(null));
	}

	boolean isDocument() {
		return this.thumbnail == null;
	}

}
