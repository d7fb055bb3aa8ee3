package ir.peygir.report.photo;

/**
 * What the structure of a file tells before anything is decoded.
 *
 * @param clean the file without metadata, thumbnails and trailing bytes: decoders never
 * see what they don't need
 * @param exif what the camera wrote beside the picture
 * @param complete the file reaches its own end
 */
record Scan(byte[] clean, int width, int height, Exif exif, boolean complete) {

	long pixels() {
		return (long) this.width * this.height;
	}

	int longSide() {
		return Math.max(this.width, this.height);
	}

}
