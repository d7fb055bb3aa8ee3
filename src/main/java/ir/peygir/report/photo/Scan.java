package ir.peygir.report.photo;

/**
 * What the structure of a file tells before anything is decoded.
 *
 * @param clean the file without metadata, thumbnails and trailing bytes: decoders never
 * see what they don't need
 * @param orientation 1 to 8 as in EXIF
 * @param complete the file reaches its own end
 */
record Scan(byte[] clean, int width, int height, int orientation, boolean complete) {

	long pixels() {
		return (long) this.width * this.height;
	}

	int longSide() {
		return Math.max(this.width, this.height);
	}

}
