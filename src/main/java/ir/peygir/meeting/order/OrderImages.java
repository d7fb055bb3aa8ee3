package ir.peygir.meeting.order;

import java.time.Instant;
import java.util.List;

import ir.peygir.report.photo.Cover;
import ir.peygir.report.photo.FileShelf;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * The signed sheets of orders and the pictures of how they were carried out.
 */
@Component
class OrderImages {

	private static final int MOST_WORK = 10;

	private final FileShelf shelf;

	OrderImages(FileShelf shelf) {
		this.shelf = shelf;
	}

	/**
	 * @throws InvalidInput beside {@code scan} instead of {@code file}
	 */
	FileShelf.Clean clean(byte[] scan, List<Cover> covers) {
		try {
			return this.shelf.clean(scan, covers);
		}
		catch (InvalidInput invalid) {
			InvalidInput.FieldProblem first = invalid.problems().get(0);
			throw InvalidInput.of(first.field().equals("file") ? "scan" : first.field(), first.key(),
					first.arguments());
		}
	}

	FileShelf.Clean clean(byte[] file) {
		return this.shelf.clean(file, List.of());
	}

	void keepScan(long order, FileShelf.Clean sheet, String who) {
		this.shelf.put(scan(order), 1, sheet, who);
	}

	Photo keepWork(long order, FileShelf.Clean picture, String who) {
		return this.shelf.put(work(order), MOST_WORK, picture, who);
	}

	/** Of an order that is written anew or struck out. */
	void clear(long order) {
		this.shelf.clear(scan(order));
	}

	/** {@code null} without one. */
	Photo scanOf(long order) {
		return this.shelf.of(scan(order)).stream().findFirst().orElse(null);
	}

	/** Added between two moments; the later one may be {@code null}. */
	List<Photo> workOf(long order, Instant from, Instant to) {
		return this.shelf.of(work(order))
			.stream()
			.filter((photo) -> from != null && !photo.at().isBefore(from))
			.filter((photo) -> to == null || !photo.at().isAfter(to))
			.toList();
	}

	private static String scan(long order) {
		return "order/" + order + "/scan";
	}

	private static String work(long order) {
		return "order/" + order + "/work";
	}

}
