package ir.peygir.report.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the one thing of EXIF that a picture needs: which way is up.
 */
final class Exif {

	private static final int ORIENTATION = 0x0112;

	private Exif() {
	}

	/**
	 * @param block a TIFF structure, with or without the prefix {@code Exif\0\0}
	 * @return 1 to 8; 1 if it is not told
	 */
	static int orientation(byte[] block) {
		try {
			ByteBuffer tiff = ByteBuffer.wrap(block);
			if (block[0] == 'E' && block[1] == 'x') {
				tiff = tiff.slice(6, block.length - 6);
			}
			tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int entries = tiff.getShort(directory) & 0xffff;
			for (int entry = 0; entry < entries; entry++) {
				int at = directory + 2 + 12 * entry;
				if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
					int value = tiff.getShort(at + 8);
					return (value >= 1 && value <= 8) ? value : 1;
				}
			}
		}
		catch (IndexOutOfBoundsException ex) {
			// cameras write broken EXIF; the picture is none the worse
		}
		return 1;
	}

}
