package ir.peygir.report.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a scanned file, with as few pixels as its print needs.
 */
final class Negative {

	/** More are skipped while decoding; two of these at once are about 250 MB. */
	private static final long MOST_DECODED = 16 << 20;

	/** What libjpeg says while it goes on with grey. */
	private static final Pattern DAMAGED = Pattern.compile("(?i)premature|bad huffman");

	private Negative() {
	}

	/**
	 * @throws IOException if the file is damaged
	 */
	static BufferedImage decode(FileType type, Scan scan) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT)).next();
		String[] damage = new String[1];
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(scan.clean()))) {
			reader.addIIOReadWarningListener((source, warning) -> {
				if (DAMAGED.matcher(warning).find()) {
					damage[0] = warning;
				}
			});
			reader.setInput(in, false, true);
			if (reader.getWidth(0) != scan.width() || reader.getHeight(0) != scan.height()) {
				throw new IOException("two sizes");
			}
			BufferedImage image = reader.read(0, sampled(reader, scan));
			if (damage[0] != null) {
				throw new IOException(damage[0]);
			}
			return image;
		}
		finally {
			reader.dispose();
		}
	}

	private static ImageReadParam sampled(ImageReader reader, Scan scan) {
		int step = (int) Math.ceil(Math.sqrt((double) scan.pixels() / MOST_DECODED));
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(step, Math.min(step, Math.min(scan.width(), scan.height())), 0, 0);
		return param;
	}

}
