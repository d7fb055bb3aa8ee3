package ir.peygir.report.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;

import net.coobird.thumbnailator.Thumbnails;

/**
 * By what a picture is known again, though it was saved anew or made smaller.
 *
 * @param digest SHA-256 of the small grey picture: equal for the same file
 * @param looks whether it grows darker from each point to the next (dHash, 64 bits), or
 * {@code null} for a picture with hardly a shape in it
 */
record Fingerprint(String digest, Long looks) {

	/** How many of the 64 bits may differ. */
	static final int NEAR = 2;

	static final int BANDS = 4;

	private static final int SIDE = 64;

	private static final int ROWS = 8;

	/** Darker to lighter grey of 0 to 255: less is a wall, a sky, a covered lens. */
	private static final int LEAST_CONTRAST = 8;

	private static final int LEAST_BITS = 6;

	/** Empty for a picture of nothing, which would be like all others of nothing. */
	static Optional<Fingerprint> of(BufferedImage image) throws IOException {
		int[] grey = grey(image, SIDE, SIDE);
		int contrast = Arrays.stream(grey).max().orElseThrow() - Arrays.stream(grey).min().orElseThrow();
		if (contrast < LEAST_CONTRAST) {
			return Optional.empty();
		}
		long looks = looks(grey(image, ROWS + 1, ROWS));
		int bits = Long.bitCount(looks);
		boolean telling = bits >= LEAST_BITS && bits <= Long.SIZE - LEAST_BITS;
		return Optional.of(new Fingerprint(digest(grey), telling ? looks : null));
	}

	/** Neighbours go to different bands: a plain sky must not fill a band alone. */
	private static long looks(int[] grey) {
		long looks = 0;
		for (int n = 0; n < Long.SIZE; n++) {
			int at = n / ROWS * (ROWS + 1) + n % ROWS;
			if (grey[at] > grey[at + 1]) {
				looks |= 1L << (n % BANDS * Short.SIZE + n / BANDS);
			}
		}
		return looks;
	}

	static int[] bands(long looks) {
		return IntStream.range(0, BANDS).map((band) -> (int) (looks >>> band * Short.SIZE) & 0xffff).toArray();
	}

	private static int[] grey(BufferedImage image, int width, int height) throws IOException {
		BufferedImage small = Thumbnails.of(image)
			.forceSize(width, height)
			.imageType(BufferedImage.TYPE_INT_RGB)
			.asBufferedImage();
		return Arrays.stream(small.getRGB(0, 0, width, height, null, 0, width))
			.map((rgb) -> ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000)
			.toArray();
	}

	private static String digest(int[] grey) {
		byte[] bytes = new byte[grey.length];
		for (int at = 0; at < grey.length; at++) {
			bytes[at] = (byte) grey[at];
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
