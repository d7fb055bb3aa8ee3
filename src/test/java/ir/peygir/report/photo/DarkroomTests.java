package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DarkroomTests {

	private final Darkroom darkroom = new Darkroom();

	@Test
	void aPhotoOfATelephoneLosesItsPlaceCameraAndComments() {
		byte[] sent = Files.concat(Files.fromTelephone(Files.jpeg(800, 600), 1), Files.ascii("PK\3\4 hidden"));
		Picture picture = this.darkroom.develop(sent);
		for (byte[] file : List.of(picture.image(), picture.thumbnail())) {
			assertThat(segments(file)).containsOnly(0xe0, 0xdb, 0xc0, 0xc4, 0xda).doesNotContain(0xe1, 0xfe, 0xed);
			assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(Files.PLACE, "Exif", "hidden")
				.endsWith("\u00ff\u00d9");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,RGBW", "2,GRWB", "3,BWRG", "4,WBGR", "5,RWBG", "6,WRGB", "7,BGRW", "8,GBWR" })
	void aPhotoStandsUprightHoweverTheTelephoneWasHeld(int orientation, String clockwise) throws IOException {
		byte[] sent = Files.fromTelephone(Files.jpeg(640, 400), orientation);
		BufferedImage image = image(this.darkroom.develop(sent).image());
		assertThat(quarters(image)).isEqualTo(clockwise);
		assertThat(image.getWidth()).isEqualTo((orientation < 5) ? 640 : 400);
	}

	@Test
	void whatIsTransparentBecomesWhite() throws IOException {
		BufferedImage glass = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = glass.createGraphics();
		graphics.setColor(new Color(255, 0, 0));
		graphics.fillRect(0, 0, 150, 200);
		graphics.dispose();
		assertThat(quarters(image(this.darkroom.develop(Files.png(glass)).image()))).isEqualTo("RWWR");
	}

	@Test
	void otherFormatsTellWhichWayIsUpToo() throws IOException {
		assertThat(quarters(image(this.darkroom.develop(Files.resource("exif.webp")).image()))).isEqualTo("WRGB");
		byte[] png = Files.png(Files.quarters(64, 48, BufferedImage.TYPE_INT_RGB));
		byte[] turned = Files.concat(Arrays.copyOf(png, 33), Files.pngChunk("eXIf", Files.tiff(6)),
				Arrays.copyOfRange(png, 33, png.length));
		assertThat(quarters(image(this.darkroom.develop(turned).image()))).isEqualTo("WRGB");
		assertThat(quarters(image(this.darkroom.develop(Files.resource("alpha.webp")).image()))).isEqualTo("RWWR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lossy.webp", "lossless.webp", "alpha.webp", "exif.webp", "grey.jpg", "progressive.jpg",
			"cmyk.jpg", "interlaced.png", "palette.png", "grey16.png" })
	void everyUsualKindOfFileIsTaken(String name) throws IOException {
		BufferedImage image = image(this.darkroom.develop(Files.resource(name)).image());
		assertThat(image.getWidth()).isGreaterThan(10);
	}

	@ParameterizedTest
	@CsvSource({ "5000,3000,2048,1229,320,192", "300,200,300,200,300,200", "1500,2500,1229,2048,192,320",
			"9000,1,2048,1,320,1", "7000,5700,2048,1668,320,261" })
	void largePhotosBecomeSmallerAndSmallOnesStay(int width, int height, int toWidth, int toHeight, int thumbWidth,
			int thumbHeight) throws IOException {
		Picture picture = this.darkroom.develop(Files.jpeg(width, height));
		assertThat(image(picture.image())).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
			.containsExactly(toWidth, toHeight);
		assertThat(image(picture.thumbnail())).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
			.containsExactly(thumbWidth, thumbHeight);
	}

	@Test
	void tooManyPixelsAreRefusedFromTheHeaderAlone() {
		assertThat(refused(Files.pngHeader(8200, 5000))).isEqualTo("photo.tooManyPixels");
		assertThat(refused(Files.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo("photo.tooManyPixels");
		byte[] jpeg = Files.jpeg(16, 16);
		int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
		Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xff);
		assertThat(refused(jpeg)).isEqualTo("photo.tooManyPixels");
	}

	@Test
	void moreThanTenMegabytesAreTooLarge() {
		byte[] file = Arrays.copyOf(Files.jpeg(16, 16), Darkroom.MOST_BYTES + 1);
		assertProblem(file, 413, "photo.tooLarge");
	}

	@Test
	void otherTypesAreRefusedWithWords() throws IOException {
		assertProblem(Files.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic...."), 415, "photo.heic");
		assertProblem(Files.ascii("\0\0\0\u0018ftypavif\0\0\0\0mif1miaf...."), 415, "photo.heic");
		assertProblem(Files.ascii("\0\0\0\u001cftypmif2\0\0\0\0miafheic...."), 415, "photo.heic");
		assertProblem(Files.ascii("\0\0\0\u0018ftypisom\0\0\0\0mp42isom...."), 415, "photo.type");
		assertProblem(Files.write(Files.quarters(20, 20, BufferedImage.TYPE_BYTE_INDEXED), "gif"), 415, "photo.type");
		assertProblem(Files.resource("animated.webp"), 415, "photo.type");
		assertProblem(Files.ascii("%PDF-1.7"), 415, "photo.type");
	}

	@Test
	void whatOnlyLooksLikeAPhotoIsRefused() {
		String page = "<html><script>alert(1)</script></html>";
		byte[] jpeg = Files.jpeg(16, 16);
		assertThat(List.of(Files.ascii(page), Files.ascii("\u00ff\u00d8\u00ff" + page), new byte[0],
				Files.ascii("\u0089PNG\r\n\u001a\n" + page), Files.ascii("RIFF\0\0\0\0WEBPVP8 " + page),
				Files.concat(Arrays.copyOf(jpeg, 2), Files.ascii("\u00ff\u00d9"))))
			.allSatisfy((file) -> assertThat(refused(file)).isEqualTo("photo.unreadable"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "progressive.jpg", "interlaced.png", "lossy.webp", "lossless.webp", "alpha.webp" })
	void aFileThatBreaksOffIsRefused(String name) {
		byte[] whole = Files.resource(name);
		for (int length : new int[] { 13, 20, whole.length / 2, whole.length - 4 }) {
			assertThat(refused(Arrays.copyOf(whole, length))).as(name + " " + length).isEqualTo("photo.unreadable");
		}
	}

	@Test
	void aFileThatLacksItsMiddleIsRefused() {
		byte[] jpeg = Files.resource("noise.jpg");
		assertThat(refused(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo("photo.unreadable");
		byte[] closed = Files.concat(Arrays.copyOf(jpeg, jpeg.length / 2), Files.ascii("\u00ff\u00d9"));
		assertThat(refused(closed)).isEqualTo("photo.unreadable");
	}

	@Test
	void aPictureOfThousandsOfScansIsRefused() {
		byte[] jpeg = Files.resource("progressive.jpg");
		int last = new String(jpeg, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
		byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
		byte[][] parts = new byte[102][];
		Arrays.fill(parts, scan);
		parts[0] = Arrays.copyOf(jpeg, last);
		parts[101] = Files.ascii("\u00ff\u00d9");
		assertThat(refused(Files.concat(parts))).isEqualTo("photo.unreadable");
	}

	private String refused(byte[] file) {
		try {
			this.darkroom.develop(file);
			return "taken";
		}
		catch (InvalidInput invalid) {
			assertThat(invalid.problems()).singleElement().extracting("field").isEqualTo("file");
			return invalid.problems().get(0).key();
		}
	}

	private void assertProblem(byte[] file, int status, String key) {
		assertThatThrownBy(() -> this.darkroom.develop(file)).isInstanceOfSatisfying(Problem.class, (problem) -> {
			assertThat(problem.status().value()).isEqualTo(status);
			assertThat(problem.key()).isEqualTo(key);
		});
	}

	private static BufferedImage image(byte[] file) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(file));
	}

	/** The colours of the corners, clockwise from the top left. */
	private static String quarters(BufferedImage image) {
		int right = image.getWidth() * 3 / 4;
		int bottom = image.getHeight() * 3 / 4;
		int left = image.getWidth() / 4;
		int top = image.getHeight() / 4;
		return letter(image.getRGB(left, top)) + letter(image.getRGB(right, top)) + letter(image.getRGB(right, bottom))
				+ letter(image.getRGB(left, bottom));
	}

	private static String letter(int rgb) {
		int bits = (rgb >> 23 & 1) << 2 | (rgb >> 15 & 1) << 1 | rgb >> 7 & 1;
		return switch (bits) {
			case 4 -> "R";
			case 2 -> "G";
			case 1 -> "B";
			case 7 -> "W";
			default -> "?";
		};
	}

	/** Markers up to the first scan. */
	private static List<Integer> segments(byte[] jpeg) {
		List<Integer> markers = new ArrayList<>();
		int at = 2;
		while (markers.isEmpty() || markers.get(markers.size() - 1) != 0xda) {
			markers.add(jpeg[at + 1] & 0xff);
			at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
		}
		return markers;
	}

}
