package ir.peygir.report.photo;

import java.io.IOException;
import java.io.UncheckedIOException;

import ir.peygir.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * Looks at the size of a photo before it fills the memory.
 */
public final class Uploads {

	public static final long LIMIT = 10L << 20;

	private Uploads() {
	}

	/**
	 * @throws Problem 413 over 10 MB
	 */
	public static byte[] bytes(MultipartFile file) {
		if (file.getSize() > LIMIT) {
			throw Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "photo.tooLarge");
		}
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
