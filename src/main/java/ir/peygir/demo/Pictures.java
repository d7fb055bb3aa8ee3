package ir.peygir.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Draws the pictures of the demo content: flat shapes that nobody takes for a photograph,
 * and no letters, for which a machine may have no font.
 */
class Pictures {

	private static final int WIDTH = 800;

	private static final int HEIGHT = 600;

	/** Of what is drawn: larger ones cost the first start seconds and show no more. */
	private static final double SCALE = 0.8;

	private static final float QUALITY = 0.92f;

	private static final int LEAVES = 24;

	private static final Color PAPER = new Color(0xFAFAF5);

	private final Map<String, List<JsonNode>> shapes = Script.read("demo/pictures.yaml", new TypeReference<>() {
	});

	/**
	 * @param shape the leaves lie otherwise for each, as no two photographs are alike
	 */
	byte[] jpeg(String name, String shape) {
		BufferedImage image = paper((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE));
		Graphics2D pen = pen(image, PAPER);
		pen.scale(SCALE, SCALE);
		Optional.ofNullable(this.shapes.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no picture " + name))
			.forEach((part) -> draw(part, pen));
		leaves(new Random(shape.hashCode()), pen);
		pen.dispose();
		return written(image);
	}

	/** With its pixels as the writer wants them. */
	static BufferedImage paper(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
	}

	static Graphics2D pen(BufferedImage image, Color paper) {
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setColor(paper);
		pen.fillRect(0, 0, image.getWidth(), image.getHeight());
		return pen;
	}

	private static void leaves(Random chance, Graphics2D pen) {
		for (int leaf = 0; leaf < LEAVES; leaf++) {
			pen.setColor(new Color(70 + chance.nextInt(90), 110 + chance.nextInt(90), 60, 200));
			pen.fillOval(chance.nextInt(WIDTH), chance.nextInt(HEIGHT), 30 + chance.nextInt(60),
					20 + chance.nextInt(40));
		}
	}

	private static void draw(JsonNode shape, Graphics2D pen) {
		int[] n = new int[shape.size() - 2];
		for (int i = 0; i < n.length; i++) {
			n[i] = shape.get(i + 2).intValue();
		}
		pen.setColor(Color.decode(shape.get(1).textValue()));
		switch (shape.get(0).textValue()) {
			case "rect" -> pen.fillRect(n[0], n[1], n[2], n[3]);
			case "oval" -> pen.fillOval(n[0], n[1], n[2], n[3]);
			case "poly" -> pen.fill(polygon(n));
			default -> throw new IllegalArgumentException("no shape " + shape.get(0));
		}
	}

	private static Polygon polygon(int[] n) {
		Polygon polygon = new Polygon();
		for (int i = 0; i < n.length; i += 2) {
			polygon.addPoint(n[i], n[i + 1]);
		}
		return polygon;
	}

	/** As a camera saves it. */
	static byte[] written(BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return file.toByteArray();
	}

}
