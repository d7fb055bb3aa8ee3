package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Turns pixels into a JPEG file that holds nothing but pixels.
 */
final class Print {

	private static final float QUALITY = 0.82f;

	/** As the writer of JPEG wants them: others it converts one by one. */
	private static final int PIXELS = BufferedImage.TYPE_3BYTE_BGR;

	private Print() {
	}

	/** Made smaller so that no side is longer; never made larger. */
	static BufferedImage fit(BufferedImage image, int side) throws IOException {
		if (image.getWidth() <= side && image.getHeight() <= side) {
			return image;
		}
		int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : PIXELS;
		double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		return Thumbnails.of(image).forceSize(width, height).imageType(type).asBufferedImage();
	}

	/** Turned as EXIF says, on white paper. */
	static BufferedImage upright(BufferedImage image, int orientation) {
		int width = image.getWidth();
		int height = image.getHeight();
		boolean lying = orientation >= 5;
		BufferedImage paper = new BufferedImage(lying ? height : width, lying ? width : height, PIXELS);
		Graphics2D graphics = paper.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
			graphics.drawImage(image, turn(orientation, width, height), null);
		}
		finally {
			graphics.dispose();
		}
		return paper;
	}

	private static AffineTransform turn(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

	static byte[] jpeg(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		// never through a temporary file on disk
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return file.toByteArray();
	}

}
