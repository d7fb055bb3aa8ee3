package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** Files as people, telephones and attackers send them. */
final class Files {

	static final String PLACE = "35.6997N51.3380E";

	private Files() {
	}

	/** Red, green, blue and white quarters, clockwise from the top left. */
	static BufferedImage quarters(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		Color[] colours = { Color.RED, Color.GREEN, Color.WHITE, Color.BLUE };
		for (int quarter = 0; quarter < 4; quarter++) {
			graphics.setColor(colours[quarter]);
			graphics.fillRect((quarter % 2) * width / 2, (quarter / 2) * height / 2, width - width / 2,
					height - height / 2);
		}
		graphics.dispose();
		return image;
	}

	static byte[] jpeg(int width, int height) {
		return write(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
	}

	static byte[] png(BufferedImage image) {
		return write(image, "png");
	}

	static byte[] write(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			ImageIO.write(image, format, file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] resource(String name) {
		try (InputStream in = Files.class.getResourceAsStream("/photos/" + name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As from a telephone: EXIF with orientation and place, XMP, a comment. */
	static byte[] fromTelephone(byte[] jpeg, int orientation) {
		byte[] exif = concat(ascii("Exif\0\0"), tiff(orientation));
		byte[] xmp = ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
		return concat(Arrays.copyOf(jpeg, 2), segment(0xe1, exif), segment(0xe1, xmp), segment(0xed, ascii(PLACE)),
				segment(0xfe, ascii("taken at " + PLACE)), Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	/** Orientation and, in a directory of its own, the place. */
	static byte[] tiff(int orientation) {
		ByteBuffer tiff = ByteBuffer.allocate(80);
		tiff.put(ascii("MM\0*")).putInt(8).putShort((short) 2);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
		tiff.putShort((short) 1).putShort((short) 0x1b).putShort((short) 2).putInt(17).putInt(56).putInt(0);
		return tiff.put(ascii(PLACE)).array();
	}

	private static byte[] segment(int marker, byte[] content) {
		return ByteBuffer.allocate(4 + content.length)
			.put((byte) 0xff)
			.put((byte) marker)
			.putShort((short) (content.length + 2))
			.put(content)
			.array();
	}

	/** Without a check sum, which nobody looks at. */
	static byte[] pngChunk(String type, byte[] content) {
		return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(ascii(type)).put(content).array();
	}

	/** Only a header that promises so many pixels. */
	static byte[] pngHeader(int width, int height) {
		return ByteBuffer.allocate(33)
			.put(png(quarters(2, 2, BufferedImage.TYPE_INT_RGB)), 0, 16)
			.putInt(width)
			.putInt(height)
			.put(new byte[] { 8, 2, 0, 0, 0 })
			.array();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

}
