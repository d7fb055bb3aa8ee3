package ir.peygir.report.photo;

import java.util.Optional;

/**
 * Two clean JPEG pictures of ours in place of a sent file. What the file told about
 * itself is at hand until they are hung up; only of evidence some of it is kept.
 */
public final class Picture {

	private final byte[] image;

	private final byte[] thumbnail;

	private final Exif exif;

	private final Fingerprint fingerprint;

	Picture(byte[] image, byte[] thumbnail, Exif exif, Fingerprint fingerprint) {
		this.image = image;
		this.thumbnail = thumbnail;
		this.exif = exif;
		this.fingerprint = fingerprint;
	}

	byte[] image() {
		return this.image;
	}

	byte[] thumbnail() {
		return this.thumbnail;
	}

	Exif exif() {
		return this.exif;
	}

	Optional<Fingerprint> fingerprint() {
		return Optional.ofNullable(this.fingerprint);
	}

}
