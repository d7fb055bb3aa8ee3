package ir.peygir.report.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the segments of a JPEG file (ITU-T T.81, annex B).
 */
final class JpegScan {

	/**
	 * Each scan of a progressive picture goes over all of it, so that many tiny ones
	 * would keep us busy for hours; cameras write about ten.
	 */
	private static final int MOST_SCANS = 24;

	private static final int START_OF_SCAN = 0xda;

	private static final int END = 0xd9;

	private static final int EXIF = 0xe1;

	private final byte[] file;

	private final ByteArrayOutputStream clean;

	private int at = 2;

	private int width;

	private int height;

	private int frames;

	private int scans;

	private Exif exif = Exif.NONE;

	private JpegScan(byte[] file) {
		this.file = file;
		this.clean = new ByteArrayOutputStream(file.length);
		this.clean.write(file, 0, 2);
	}

	static Scan of(byte[] file) {
		JpegScan scan = new JpegScan(file);
		boolean complete = scan.walk() && scan.frames == 1 && scan.scans >= 1 && scan.scans <= MOST_SCANS;
		return new Scan(scan.clean.toByteArray(), scan.width, scan.height, scan.exif, complete);
	}

	/** Whether the end marker was reached. */
	private boolean walk() {
		while (this.at + 1 < this.file.length) {
			int marker = unsigned(this.at + 1);
			if (unsigned(this.at) != 0xff || marker == 0xff) {
				this.at++;
			}
			else if (marker == END) {
				this.clean.write(this.file, this.at, 2);
				return true;
			}
			else if (standsAlone(marker)) {
				this.at += 2;
			}
			else if (!segment(marker)) {
				return false;
			}
		}
		return false;
	}

	private boolean segment(int marker) {
		int end = (this.at + 3 < this.file.length) ? this.at + 2 + word(this.at + 2) : Integer.MAX_VALUE;
		if (end > this.file.length || end < this.at + 4) {
			return false;
		}
		if (marker == EXIF && startsWith("Exif\0\0")) {
			this.exif = Exif.of(Arrays.copyOfRange(this.file, this.at + 4, end));
		}
		else if (marker >= 0xc0 && marker <= 0xc2 && end >= this.at + 9) {
			this.frames++;
			this.height = word(this.at + 5);
			this.width = word(this.at + 7);
		}
		else if (marker == START_OF_SCAN) {
			this.scans++;
			end = endOfScan(end);
		}
		if (needed(marker)) {
			this.clean.write(this.file, this.at, end - this.at);
		}
		this.at = end;
		return true;
	}

	private int endOfScan(int from) {
		int end = from;
		while (end + 1 < this.file.length && (unsigned(end) != 0xff || isData(unsigned(end + 1)))) {
			end++;
		}
		return end;
	}

	/** Tables, frames and scans, and what tells the colours: JFIF, Adobe and ICC. */
	private boolean needed(int marker) {
		return switch (marker) {
			case 0xe0 -> startsWith("JFIF\0");
			case 0xe2 -> startsWith("ICC_PROFILE\0");
			case 0xee -> startsWith("Adobe");
			default -> marker >= 0xc0 && marker < 0xe0;
		};
	}

	private boolean startsWith(String word) {
		byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
		int from = this.at + 4;
		return from + bytes.length <= this.file.length
				&& Arrays.equals(this.file, from, from + bytes.length, bytes, 0, bytes.length);
	}

	private static boolean standsAlone(int marker) {
		return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
	}

	private static boolean isData(int afterFf) {
		return afterFf == 0x00 || afterFf == 0xff || (afterFf >= 0xd0 && afterFf <= 0xd7);
	}

	private int unsigned(int index) {
		return this.file[index] & 0xff;
	}

	private int word(int index) {
		return unsigned(index) << 8 | unsigned(index + 1);
	}

}
