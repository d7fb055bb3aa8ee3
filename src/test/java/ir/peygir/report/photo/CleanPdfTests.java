package ir.peygir.report.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CleanPdfTests {

	private final Darkroom darkroom = new Darkroom();

	@Test
	void whatActsOrTellsWhoWroteItIsGoneAndThePageStays() throws IOException {
		byte[] busy = Shots.busyPdf();
		assertThat(plain(busy)).contains("JavaScript", "hidden.exe", "Somebody", "Launch", "calc.exe");
		byte[] clean = this.darkroom.copy(busy);
		assertThat(plain(clean)).doesNotContain("JavaScript")
			.doesNotContain("app.alert")
			.doesNotContain("hidden")
			.doesNotContain("Somebody")
			.doesNotContain("Launch")
			.doesNotContain("calc.exe")
			.doesNotContain("Metadata")
			.doesNotContain("/AA")
			.doesNotContain("OpenAction")
			.doesNotContain("EmbeddedFile");
		try (PDDocument document = Loader.loadPDF(clean)) {
			assertThat(document.getNumberOfPages()).isOne();
			PDPage page = document.getPage(0);
			assertThat(new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII))
				.contains("50 50 200 100 re");
			assertThat(page.getAnnotations()).singleElement().extracting(PDAnnotation::getSubtype).isEqualTo("Stamp");
			assertThat(page.getAnnotations().get(0).getCOSObject().containsKey(COSName.A)).isFalse();
			assertThat(document.getDocumentInformation().getAuthor()).isNull();
		}
	}

	@Test
	void anEncryptedOneIsRefusedEvenIfItCanBeRead() {
		assertThat(refused(Shots.encryptedPdf("secret"))).isEqualTo("document.encrypted");
		assertThat(refused(Shots.encryptedPdf(""))).isEqualTo("document.encrypted");
	}

	@Test
	void aBrokenOneIsRefused() {
		byte[] whole = Shots.pdf();
		assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("document.unreadable");
		assertThat(refused(Files.ascii("%PDF-1.7"))).isEqualTo("document.unreadable");
		assertThat(refused(Files.ascii("%PDF-1.7\n" + "<html>".repeat(50) + "\n%%EOF")))
			.isEqualTo("document.unreadable");
		assertThat(refused(
				Files.ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")))
			.isEqualTo("document.unreadable");
	}

	@Test
	void oneWhosePagesLeadBackToThemselvesEndsAllTheSame() throws IOException {
		try (PDDocument document = Loader.loadPDF(Shots.pdf())) {
			PDPage page = document.getPage(0);
			page.getCOSObject().getCOSDictionary(COSName.PARENT).setItem(COSName.PARENT, page.getCOSObject());
			java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
			document.save(file);
			assertThat(List.of("taken", "document.unreadable")).contains(refused(file.toByteArray()));
		}
	}

	@Test
	void moreThanTenMegabytesAreTooLarge() {
		byte[] file = Arrays.copyOf(Shots.pdf(), Darkroom.MOST_BYTES + 1);
		assertThatThrownBy(() -> this.darkroom.copy(file)).isInstanceOfSatisfying(Problem.class, (problem) -> {
			assertThat(problem.status().value()).isEqualTo(413);
			assertThat(problem.key()).isEqualTo("document.tooLarge");
		});
	}

	private String refused(byte[] file) {
		try {
			this.darkroom.copy(file);
			return "taken";
		}
		catch (InvalidInput invalid) {
			return invalid.problems().get(0).key();
		}
	}

	/** Without object streams and filters, so that nothing hides. */
	private static String plain(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
			document.save(file, CompressParameters.NO_COMPRESSION);
			return file.toString(StandardCharsets.ISO_8859_1);
		}
	}

}
