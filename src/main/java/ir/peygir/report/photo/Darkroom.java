package ir.peygir.report.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes new pictures of whatever was sent, a few at a time so that memory stays bounded;
 * place, camera and anything hidden in the file stay behind.
 */
@Component
class Darkroom {

	static final int MOST_BYTES = 10 << 20;

	static final int MOST_MEGAPIXELS = 40;

	private static final int SIDE = 2048;

	private static final int THUMBNAIL_SIDE = 320;

	private static final int AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	Darkroom() {
		// in this thread, whose class loader sees the readers inside the jar
		ImageIO.scanForPlugins();
		if (!ImageIO.getImageReadersByFormatName("webp").hasNext()) {
			throw new IllegalStateException("no reader of WebP on the class path");
		}
	}

	/**
	 * @throws Problem 413 too large, 415 no type that we take, 429 too much to do
	 * @throws InvalidInput too many pixels, or unreadable
	 */
	Picture develop(byte[] file) {
		return develop(file, List.of());
	}

	/** The same with some of it covered for good. */
	Picture develop(byte[] file, List<Cover> covers) {
		if (file.length > MOST_BYTES) {
			throw Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "photo.tooLarge");
		}
		FileType type = FileType.of(file);
		Scan scan = scan(type, file);
		if (scan.pixels() > MOST_MEGAPIXELS * 1_000_000L) {
			throw refused("photo.tooManyPixels");
		}
		if (!scan.complete() || scan.pixels() == 0) {
			throw refused("photo.unreadable");
		}
		enter();
		try {
			return print(Negative.decode(type, scan), scan.exif(), covers);
		}
		catch (IOException | RuntimeException ex) {
			// decoders meet broken files with exceptions of every kind
			throw refused("photo.unreadable");
		}
		finally {
			this.places.release();
		}
	}

	/**
	 * Writes a PDF document anew, with what its pages show and nothing else.
	 * @throws Problem 413 too large, 429 too much to do
	 * @throws InvalidInput encrypted or broken
	 */
	byte[] copy(byte[] pdf) {
		if (pdf.length > MOST_BYTES) {
			throw Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "document.tooLarge");
		}
		enter();
		try {
			return CleanPdf.of(pdf);
		}
		catch (CleanPdf.Encrypted ex) {
			throw refused("document.encrypted");
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// so do parsers, which go as deep as a file leads them
			throw refused("document.unreadable");
		}
		finally {
			this.places.release();
		}
	}

	private static Scan scan(FileType type, byte[] file) {
		return switch (type) {
			case JPEG -> JpegScan.of(file);
			case PNG -> PngScan.of(file);
			case WEBP -> WebpScan.of(file);
			case HEIC -> throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "photo.heic");
			case OTHER, PDF -> throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "photo.type");
			case UNKNOWN -> throw refused("photo.unreadable");
		};
	}

	private static Picture print(BufferedImage negative, Exif exif, List<Cover> covers) throws IOException {
		BufferedImage image = Print.upright(Print.fit(negative, SIDE), exif.orientation());
		covers.forEach((cover) -> cover.paint(image));
		return new Picture(Print.jpeg(image), Print.jpeg(Print.fit(image, THUMBNAIL_SIDE)), exif,
				Fingerprint.of(image).orElse(null));
	}

	private void enter() {
		try {
			if (this.places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw Problem.tooMany(PATIENCE);
	}

	private static InvalidInput refused(String key) {
		return InvalidInput.of("file", key, MOST_MEGAPIXELS);
	}

}
