package ir.peygir.report.photo;

/**
 * What the store keeps of a sent file: two clean JPEG pictures of ours, nothing of the
 * file itself.
 */
public final class Picture {

	private final byte[] image;

	private final byte[] thumbnail;

	Picture(byte[] image, byte[] thumbnail) {
		this.image = image;
		this.thumbnail = thumbnail;
	}

	byte[] image() {
		return this.image;
	}

	byte[] thumbnail() {
		return this.thumbnail;
	}

}
