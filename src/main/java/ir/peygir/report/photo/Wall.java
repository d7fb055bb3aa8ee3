package ir.peygir.report.photo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hangs what was made clean into the first free slot of its place, even if many come at
 * the same moment.
 */
@Component
class Wall {

	private static final int TRIES = 10;

	private final Photos photos;

	private final Cabinet cabinet;

	private final EvidenceRows evidence;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Wall(Photos photos, Cabinet cabinet, EvidenceRows evidence, TransactionTemplate transaction, Clock clock) {
		this.photos = photos;
		this.cabinet = cabinet;
		this.evidence = evidence;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * @param work makes the sheet; it may take seconds
	 * @throws Problem 409 if there are enough
	 */
	Photo add(Place place, Supplier<Sheet> work, String by) {
		// no work for one that will not be taken
		freeSlot(place);
		Sheet sheet = work.get();
		for (int tries = 1;; tries++) {
			try {
				return this.transaction.execute((status) -> hang(place, sheet, by));
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
				// another photo took the slot at the same moment
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	/** In the caller's transaction. */
	Photo hang(Place place, Sheet sheet, String by) {
		int slot = freeSlot(place);
		Secret token = Secret.random();
		Photo photo = Photos.photo(Secret.random().value(), token, place.role(), place.voice(), this.clock.instant(),
				by, sheet.isDocument());
		PhotoFiles files = this.cabinet.current();
		this.photos.add(photo, token, place, slot, files.where());
		files.put(photo.id(), Part.WHOLE, sheet.whole());
		if (!sheet.isDocument()) {
			files.put(photo.id(), Part.THUMBNAIL, sheet.thumbnail());
		}
		return (sheet.facts() != null) ? photo.with(keep(photo.id(), place.code(), sheet)) : photo;
	}

	private EvidenceFacts keep(String id, String code, Sheet sheet) {
		EvidenceFacts facts = Optional.ofNullable(sheet.fingerprint())
			.flatMap((fingerprint) -> this.evidence.otherCase(code, fingerprint))
			.map(sheet.facts()::usedOn)
			.orElse(sheet.facts());
		this.evidence.keep(id, facts, sheet.fingerprint());
		return facts;
	}

	private int freeSlot(Place place) {
		List<Integer> taken = this.photos.slotsOf(place);
		return IntStream.rangeClosed(place.first(), place.last())
			.filter((slot) -> !taken.contains(slot))
			.findFirst()
			.orElseThrow(() -> Problem.notNow("photo.tooMany", place.size()));
	}

}
