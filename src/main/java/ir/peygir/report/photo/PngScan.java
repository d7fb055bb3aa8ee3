package ir.peygir.report.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Walks the chunks of a PNG file; compressed texts and profiles, which could swell
 * without limit, are left behind.
 */
final class PngScan {

	private static final int SIGNATURE = 8;

	private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private PngScan() {
	}

	static Scan of(byte[] file) {
		ByteBuffer buffer = ByteBuffer.wrap(file);
		ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
		clean.write(file, 0, SIGNATURE);
		int width = 0;
		int height = 0;
		Exif exif = Exif.NONE;
		boolean complete = false;
		for (int at = SIGNATURE; !complete && at + 12 <= file.length;) {
			long end = at + 12L + Integer.toUnsignedLong(buffer.getInt(at));
			if (end > file.length) {
				// the header alone already tells the size
				end = file.length;
			}
			String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
			if (type.equals("IHDR") && end - at >= 25) {
				width = Math.max(0, buffer.getInt(at + 8));
				height = Math.max(0, buffer.getInt(at + 12));
			}
			if (type.equals("eXIf")) {
				exif = Exif.of(Arrays.copyOfRange(file, at + 8, (int) end - 4));
			}
			if (NEEDED.contains(type)) {
				clean.write(file, at, (int) end - at);
			}
			complete = type.equals("IEND");
			at = (int) end;
		}
		return new Scan(clean.toByteArray(), width, height, exif, complete);
	}

}
