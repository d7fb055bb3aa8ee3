package ir.peygir.report.photo;

import java.time.Duration;
import java.util.List;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps clean scans, photos and documents of something that is no report, named by
 * whoever owns it, such as {@code order/17}.
 */
@Component
public class FileShelf {

	/** Of one file. */
	public static final long MOST_BYTES = Darkroom.MOST_BYTES;

	private final Darkroom darkroom;

	private final Photos photos;

	private final Cabinet cabinet;

	private final Wall wall;

	FileShelf(Darkroom darkroom, Photos photos, Cabinet cabinet, Wall wall) {
		this.darkroom = darkroom;
		this.photos = photos;
		this.cabinet = cabinet;
		this.wall = wall;
	}

	/**
	 * Cleans a JPEG, PNG or PDF file of at most 10 MB; takes up to seconds: call it
	 * outside any transaction.
	 * @param covers parts of a picture to paint over
	 * @throws Problem 413 larger, 415 another type, 429 too busy
	 * @throws InvalidInput field {@code file} if it cannot be read, field {@code cover}
	 * for a document, whose parts cannot be covered safely
	 */
	public Clean clean(byte[] bytes, List<Cover> covers) {
		return new Clean(switch (FileType.of(bytes)) {
			case JPEG, PNG -> Sheet.of(this.darkroom.develop(bytes, covers));
			case PDF -> document(bytes, covers);
			case UNKNOWN -> throw InvalidInput.of("file", "scan.unreadable");
			default -> throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "scan.type");
		});
	}

	// what lies under a painted rectangle stays in the file of a document
	private Sheet document(byte[] bytes, List<Cover> covers) {
		if (!covers.isEmpty()) {
			throw InvalidInput.of("cover", "scan.cover.document");
		}
		return Sheet.document(this.darkroom.copy(bytes));
	}

	/**
	 * Puts a clean file on the shelf, in the caller's transaction.
	 * @param most how many that subject may have
	 * @param by staff user id, or {@code null}
	 * @throws Problem 409 if there are enough, 429 if another came at the same moment
	 */
	@Transactional
	public Photo put(String subject, int most, Clean file, String by) {
		try {
			return this.wall.hang(Place.on(subject, most), file.sheet(), by);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			throw Problem.tooMany(Duration.ofSeconds(1));
		}
	}

	/** Oldest first. */
	@Transactional(readOnly = true)
	public List<Photo> of(String subject) {
		return this.photos.ofSubject(subject);
	}

	/** Takes everything of that subject away; nothing happens if there is nothing. */
	@Transactional
	public void clear(String subject) {
		List<Photos.Lying> gone = this.photos.ofSubject(subject)
			.stream()
			.flatMap((photo) -> this.photos.find(photo.id()).stream())
			.toList();
		gone.forEach((photo) -> this.photos.remove(photo.id()));
		this.cabinet.remove(gone);
	}

	/** A file that was cleaned and is not kept yet. */
	public static final class Clean {

		private final Sheet sheet;

		private Clean(Sheet sheet) {
			this.sheet = sheet;
		}

		Sheet sheet() {
			return this.sheet;
		}

	}

}
