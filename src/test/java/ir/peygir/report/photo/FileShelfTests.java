package ir.peygir.report.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import ir.peygir.OnH2;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileShelfTests {

	private static final String SUBJECT = "order/17/scan";

	private static OnH2 database;

	private static FileShelf shelf;

	private static PhotoStore store;

	@BeforeAll
	static void start() {
		database = OnH2.named("shelf");
		shelf = Stores.shelfOn(database, new PhotoSettings(null, false));
		store = Stores.on(database, new PhotoSettings(null, false));
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@Test
	void whatIsCoveredIsGoneFromTheFileAndAllElseStays() throws IOException {
		byte[] kept = open(keep(SUBJECT, sheet(), List.of(Cover.parse("250,500,500,100").orElseThrow())));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(brightness(image, 50, 55)).isLessThan(20);
		assertThat(brightness(image, 26, 51)).isLessThan(60);
		assertThat(brightness(image, 10, 55)).isGreaterThan(235);
		assertThat(brightness(image, 50, 80)).isGreaterThan(235);
	}

	@Test
	void aFileCanBeTakenAway() {
		keep("order/18/scan", sheet(), List.of());
		assertThat(shelf.of("order/18/scan")).hasSize(1);
		database.transaction().executeWithoutResult((status) -> shelf.clear("order/18/scan"));
		assertThat(shelf.of("order/18/scan")).isEmpty();
		assertThat(shelf.of("order/19/scan")).isEmpty();
	}

	@Test
	void noMoreAreKeptThanASubjectMayHave() {
		keep("order/20/scan", sheet(), List.of());
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> keep("order/20/scan", sheet(), List.of()))
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo("photo.tooMany"));
	}

	@Test
	void partsOfADocumentAreNotCovered() {
		byte[] document = Shots.pdf();
		assertThat(open(keep("order/21/scan", document, List.of())))
			.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> shelf.clean(document, List.of(new Cover(0, 0, 10, 10))))
			.satisfies((invalid) -> assertThat(invalid.problems().get(0).field()).isEqualTo("cover"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GIF89a is no scan", "PK\u0003\u0004 nor is this" })
	void otherTypesAreRefused(String content) {
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> shelf.clean(content.getBytes(StandardCharsets.ISO_8859_1), List.of()))
			.satisfies((problem) -> assertThat(problem.status().value()).isEqualTo(415));
	}

	@ParameterizedTest
	@ValueSource(strings = { "only words", "\u00ff\u00d8\u00ffno picture", "%PDF-1.7 no document" })
	void aFileThatIsNotWhatItSaysIsRefused(String content) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> shelf.clean(content.getBytes(StandardCharsets.ISO_8859_1), List.of()))
			.satisfies((invalid) -> assertThat(invalid.problems().get(0).field()).isEqualTo("file"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "1,2,3", "0,0,0,10", "600,0,500,10", "0,990,10,11", "-1,0,5,5", "a,b,c,d", "1,2,3,4,5" })
	void aCoverOutsideThePictureIsNone(String typed) {
		assertThat(Cover.parse(typed)).isEmpty();
	}

	@Test
	void aCoverIsWrittenWithAnyDigits() {
		assertThat(Cover.parse(" ۰, ۱۰ ,1000,۹۹۰ ")).contains(new Cover(0, 10, 1000, 990));
	}

	private static Photo keep(String subject, byte[] file, List<Cover> covers) {
		FileShelf.Clean clean = shelf.clean(file, covers);
		return database.transaction().execute((status) -> shelf.put(subject, 1, clean, "mayor06"));
	}

	private static byte[] open(Photo photo) {
		String token = photo.url().substring(photo.url().indexOf("?t=") + 3);
		return store.open(photo.id(), token, Part.WHOLE).orElseThrow().content();
	}

	private static byte[] sheet() {
		BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, 400, 600);
		pen.dispose();
		return Files.png(image);
	}

	private static int brightness(BufferedImage image, int percentX, int percentY) {
		Color color = new Color(image.getRGB(image.getWidth() * percentX / 100, image.getHeight() * percentY / 100));
		return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
	}

}
