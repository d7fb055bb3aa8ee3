package ir.peygir.report.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the chunks of a still WebP file (RFC 9649).
 */
final class WebpScan {

	private static final int ALPHA_OR_PROFILE = 0x30;

	private static final int LOSSLESS = 0x2f;

	private static final int START_CODE = 0x2a019d;

	private final ByteBuffer file;

	private final ByteArrayOutputStream clean = new ByteArrayOutputStream();

	private int canvasWidth;

	private int canvasHeight;

	private int width;

	private int height;

	private Exif exif = Exif.NONE;

	private boolean complete;

	private WebpScan(byte[] file) {
		this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
	}

	static Scan of(byte[] file) {
		WebpScan scan = new WebpScan(file);
		scan.walk();
		byte[] chunks = scan.clean.toByteArray();
		byte[] clean = ByteBuffer.allocate(12 + chunks.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(file, 0, 4)
			.putInt(4 + chunks.length)
			.put(file, 8, 4)
			.put(chunks)
			.array();
		// the canvas may be a lie, and so may the frame
		int width = Math.max(scan.canvasWidth, scan.width);
		int height = Math.max(scan.canvasHeight, scan.height);
		boolean honest = scan.canvasWidth == 0 || (scan.canvasWidth == scan.width && scan.canvasHeight == scan.height);
		return new Scan(clean, width, height, scan.exif, scan.complete && honest);
	}

	private void walk() {
		int at = 12;
		int length = this.file.capacity();
		while (at + 8 <= length) {
			long size = Integer.toUnsignedLong(this.file.getInt(at + 4));
			boolean whole = at + 8 + size <= length;
			int end = (int) Math.min(length, at + 8 + size);
			String type = new String(this.file.array(), at, 4, StandardCharsets.ISO_8859_1);
			chunk(type, at + 8, Arrays.copyOfRange(this.file.array(), at, end), whole);
			at = (int) Math.min(length, end + (size & 1));
		}
	}

	private void chunk(String type, int at, byte[] chunk, boolean whole) {
		boolean frame = type.equals("VP8 ") || type.equals("VP8L");
		if (type.equals("EXIF")) {
			this.exif = Exif.of(Arrays.copyOfRange(chunk, 8, chunk.length));
		}
		else if (type.equals("VP8X") && chunk.length >= 18) {
			this.canvasWidth = 1 + (this.file.getInt(at + 4) & 0xffffff);
			this.canvasHeight = 1 + (this.file.getInt(at + 6) >>> 8);
			chunk[8] &= ALPHA_OR_PROFILE;
		}
		else if (frame && chunk.length >= 18 && !this.complete) {
			frame(type, at);
			this.complete = whole;
		}
		if (frame || type.equals("VP8X") || type.equals("ALPH") || type.equals("ICCP")) {
			this.clean.writeBytes(chunk);
			this.clean.writeBytes(new byte[chunk.length & 1]);
		}
	}

	private void frame(String type, int at) {
		boolean lossless = type.equals("VP8L");
		if (lossless && this.file.get(at) == LOSSLESS) {
			int bits = this.file.getInt(at + 1);
			this.width = 1 + (bits & 0x3fff);
			this.height = 1 + (bits >>> 14 & 0x3fff);
		}
		else if (!lossless && this.file.getInt(at + 2) >>> 8 == START_CODE) {
			this.width = this.file.getShort(at + 6) & 0x3fff;
			this.height = this.file.getShort(at + 8) & 0x3fff;
		}
	}

}
