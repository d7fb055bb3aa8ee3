package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import ir.peygir.shared.GeoPoint;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** What people of the units send as evidence. */
public final class Shots {

	private static final int WIDTH = 400;

	private static final int HEIGHT = 300;

	private Shots() {
	}

	/** A picture of its own for each number, with enough in it to be known again. */
	public static byte[] photo(long number) {
		return jpeg(drawing(number));
	}

	static BufferedImage drawing(long number) {
		Random chance = new Random(number);
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		for (int shape = 0; shape < 60; shape++) {
			pen.setColor(new Color(chance.nextInt(1 << 24)));
			pen.fillOval(chance.nextInt(WIDTH) - 40, chance.nextInt(HEIGHT) - 40, 40 + chance.nextInt(90),
					40 + chance.nextInt(90));
		}
		pen.dispose();
		return image;
	}

	/** The same picture as somebody passes it on: smaller, saved anew, without EXIF. */
	public static byte[] passedOn(byte[] photo) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
			return jpeg(Print.fit(image, 300));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] jpeg(BufferedImage image) {
		try {
			return Print.jpeg(image);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * As a camera writes it; what is {@code null} is not told.
	 * @param time as {@code 2026:10:11 09:30:00}
	 * @param offset as {@code +03:30}
	 */
	public static byte[] taken(byte[] jpeg, String time, String offset, GeoPoint point) {
		byte[] exif = Files.concat(Files.ascii("Exif\0\0"), tiff(time, offset, point));
		byte[] head = ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (exif.length + 2)).array();
		return Files.concat(Arrays.copyOf(jpeg, 2), head, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	static byte[] tiff(String time, String offset, GeoPoint point) {
		ByteBuffer tiff = ByteBuffer.allocate(400);
		tiff.put(Files.ascii("MM\0*")).putInt(8).putShort((short) ((time != null ? 1 : 0) + (point != null ? 1 : 0)));
		if (time != null) {
			entry(tiff, 0x8769, 4, 1).putInt(100);
		}
		if (point != null) {
			entry(tiff, 0x8825, 4, 1).putInt(200);
		}
		tiff.putInt(0);
		if (time != null) {
			times(tiff, time, offset);
		}
		if (point != null) {
			place(tiff, point);
		}
		return tiff.array();
	}

	private static void times(ByteBuffer tiff, String time, String offset) {
		tiff.position(100).putShort((short) (offset != null ? 2 : 1));
		entry(tiff, 0x9003, 2, 20).putInt(150);
		if (offset != null) {
			entry(tiff, 0x9011, 2, 7).putInt(180);
		}
		tiff.putInt(0);
		tiff.position(150).put(Files.ascii(time + "\0"));
		if (offset != null) {
			tiff.position(180).put(Files.ascii(offset + "\0"));
		}
	}

	private static void place(ByteBuffer tiff, GeoPoint point) {
		tiff.position(200).putShort((short) 4);
		entry(tiff, 1, 2, 2).put(Files.ascii(point.lat() < 0 ? "S\0\0\0" : "N\0\0\0"));
		entry(tiff, 2, 5, 3).putInt(300);
		entry(tiff, 3, 2, 2).put(Files.ascii(point.lon() < 0 ? "W\0\0\0" : "E\0\0\0"));
		entry(tiff, 4, 5, 3).putInt(324).putInt(0);
		tiff.position(300);
		degrees(tiff, point.lat());
		degrees(tiff, point.lon());
	}

	private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
		return tiff.putShort((short) tag).putShort((short) type).putInt(count);
	}

	private static void degrees(ByteBuffer tiff, double value) {
		double whole = Math.abs(value);
		int minutes = (int) ((whole - (int) whole) * 60);
		long seconds = Math.round((((whole - (int) whole) * 60) - minutes) * 60 * 10_000);
		tiff.putInt((int) whole).putInt(1).putInt(minutes).putInt(1).putInt((int) seconds).putInt(10_000);
	}

	/** One page with a line on it. */
	public static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			page(document);
			return saved(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One that acts, carries files and tells who wrote it, and is signed with a stamp.
	 */
	static byte[] busyPdf() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = page(document);
			document.getDocumentInformation().setAuthor("Somebody of the unit");
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('opened')"));
			PDMetadata about = new PDMetadata(document);
			about.importXMPMetadata("<x:xmpmeta>Somebody of the unit</x:xmpmeta>".getBytes(StandardCharsets.UTF_8));
			document.getDocumentCatalog().setMetadata(about);
			page.setMetadata(about);
			attach(document);
			PDAnnotationLink link = new PDAnnotationLink();
			PDActionLaunch launch = new PDActionLaunch();
			launch.getCOSObject().setString(COSName.F, "calc.exe");
			link.setAction(launch);
			link.setRectangle(new PDRectangle(0, 0, 200, 200));
			page.getAnnotations().add(link);
			page.getAnnotations().add(stamp(document));
			page.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("app.alert('page')"));
			return saved(document);
		}
	}

	private static PDAnnotationRubberStamp stamp(PDDocument document) {
		PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
		stamp.setRectangle(new PDRectangle(20, 20, 60, 60));
		PDAppearanceStream look = new PDAppearanceStream(document);
		look.setBBox(new PDRectangle(60, 60));
		PDAppearanceDictionary looks = new PDAppearanceDictionary();
		looks.setNormalAppearance(look);
		stamp.setAppearance(looks);
		stamp.setContents("Somebody of the unit");
		stamp.getCOSObject().setItem(COSName.A, new PDActionJavaScript("app.alert('stamp')"));
		return stamp;
	}

	private static void attach(PDDocument document) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(Files.ascii("MZ hidden program")));
		PDComplexFileSpecification about = new PDComplexFileSpecification();
		about.setFile("hidden.exe");
		about.setEmbeddedFile(file);
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of("hidden", about));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(names);
	}

	/** Nobody opens it without its password, or without a password nobody changes it. */
	public static byte[] encryptedPdf(String userPassword) {
		try (PDDocument document = new PDDocument()) {
			page(document);
			document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
			return saved(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PDPage page(PDDocument document) throws IOException {
		PDPage page = new PDPage(PDRectangle.A5);
		document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.addRect(50, 50, 200, 100);
			content.fill();
		}
		return page;
	}

	private static byte[] saved(PDDocument document) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		document.save(file);
		return file.toByteArray();
	}

}
