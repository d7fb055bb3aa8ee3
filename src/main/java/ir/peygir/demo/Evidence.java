package ir.peygir.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

import ir.peygir.shared.GeoPoint;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes the files with which units show their work: pictures as a telephone takes them,
 * pictures that somebody passed on, and documents.
 */
class Evidence {

	private static final int MARGIN = 40;

	private final Pictures pictures = new Pictures();

	byte[] file(Story story, Story.Act act, Instant at) {
		Story.Shot shot = Optional.ofNullable(act.shot()).orElse(Story.Shot.UNTOLD);
		String shape = Optional.ofNullable(shot.likeIn()).orElse(story.id());
		if (shot.document()) {
			return document(this.pictures.jpeg(act.shows(), shape));
		}
		if (shot.before() == null) {
			return this.pictures.jpeg(act.shows(), shape);
		}
		return Camera.taken(this.pictures.jpeg(act.shows(), shape), at.minus(shot.before()),
				new GeoPoint(story.place().lat() + shot.away(), story.place().lon()));
	}

	/** One page with the picture and lines below it, in no language. */
	private static byte[] document(byte[] picture) {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			PDPage page = new PDPage(PDRectangle.A5);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, "evidence");
				float width = page.getMediaBox().getWidth() - 2 * MARGIN;
				content.drawImage(image, MARGIN, page.getMediaBox().getHeight() / 2, width, width * 3 / 4);
				for (int line = 1; line <= 8; line++) {
					content.addRect(MARGIN, page.getMediaBox().getHeight() / 2 - line * 25, width, 2);
				}
				content.fill();
			}
			document.save(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
