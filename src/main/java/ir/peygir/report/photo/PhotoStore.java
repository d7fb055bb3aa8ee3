package ir.peygir.report.photo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the photos of drafts and reports as clean pictures, whatever file was sent.
 */
@Component
public class PhotoStore {

	private static final int TRIES = 10;

	private final Darkroom darkroom;

	private final Photos photos;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PhotoStore(Darkroom darkroom, Photos photos, TransactionTemplate transaction, Clock clock) {
		this.darkroom = darkroom;
		this.photos = photos;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Makes a clean picture of a JPEG, PNG or WebP file of at most 10 MB and 40
	 * megapixels. Takes up to seconds: call it outside any transaction.
	 * @throws Problem 413 larger, 415 another type, 429 too busy
	 * @throws ir.peygir.shared.InvalidInput field {@code file}: too many pixels, or not
	 * readable as a photo
	 */
	public Picture develop(byte[] bytes) {
		return this.darkroom.develop(bytes);
	}

	/**
	 * Adds a photo to a draft, at most 5; call it outside any transaction.
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}
	 */
	public Photo addToDraft(String draftId, byte[] bytes) {
		return add(Place.onDraft(draftId), bytes, null);
	}

	/**
	 * Adds a photo to a report: a citizen's, at most 5 beside those of the draft, or
	 * evidence, at most 10; call it outside any transaction.
	 * @param by staff user id, or {@code null}
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}
	 */
	public Photo addToReport(String code, byte[] bytes, Photo.Role role, String by) {
		return add(Place.onReport(code, role), bytes, by);
	}

	/**
	 * The same in the caller's transaction, for a picture made before it.
	 * @throws Problem 409 if there are enough, 429 if another came at the same moment
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Photo addToReport(String code, Picture picture, Photo.Role role, String by) {
		try {
			return hang(Place.onReport(code, role), picture, by);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			throw Problem.tooMany(Duration.ofSeconds(1));
		}
	}

	/** Takes a photo off a draft; nothing happens if it is not there. */
	@Transactional
	public void removeFromDraft(String draftId, String id) {
		this.photos.remove(draftId, id);
	}

	/** Moves the photos of a draft to its report, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void adopt(String draftId, String code) {
		this.photos.adopt(draftId, code);
	}

	/** Oldest first, without the pictures. */
	@Transactional(readOnly = true)
	public List<Photo> ofDraft(String draftId) {
		return this.photos.ofDraft(draftId);
	}

	/** All roles, oldest first, without the pictures. */
	@Transactional(readOnly = true)
	public List<Photo> ofReport(String code) {
		return this.photos.ofReport(code);
	}

	/** Whether evidence was added at that moment or later. */
	@Transactional(readOnly = true)
	public boolean hasEvidence(String code, Instant since) {
		return this.photos.hasEvidence(code, since);
	}

	/** Deletes the photos of drafts that are swept; those of reports stay. */
	@Transactional
	public void sweepDrafts(Collection<String> draftIds) {
		if (!draftIds.isEmpty()) {
			this.photos.removeAll(draftIds);
		}
	}

	/** The JPEG file behind an address, empty without its token. */
	@Transactional(readOnly = true)
	Optional<byte[]> open(String id, String token, boolean thumbnail) {
		return this.photos.tokenOf(id)
			.filter((secret) -> Secret.matches(token, secret.hash()))
			.flatMap((secret) -> this.photos.bytes(id, thumbnail));
	}

	private Photo add(Place place, byte[] bytes, String by) {
		// no work for one that will not be taken
		freeSlot(place);
		Picture picture = develop(bytes);
		for (int tries = 1;; tries++) {
			try {
				return this.transaction.execute((status) -> hang(place, picture, by));
			}
			catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
				// another photo took the slot at the same moment
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	private Photo hang(Place place, Picture picture, String by) {
		int slot = freeSlot(place);
		Secret token = Secret.random();
		Photo photo = Photos.photo(Secret.random().value(), token, place.role(), this.clock.instant(), by);
		this.photos.add(photo, token, place, slot, picture);
		return photo;
	}

	private int freeSlot(Place place) {
		List<Integer> taken = this.photos.slotsOf(place);
		return IntStream.rangeClosed(place.first(), place.last())
			.filter((slot) -> !taken.contains(slot))
			.findFirst()
			.orElseThrow(() -> Problem.notNow("photo.tooMany", place.size()));
	}

}
