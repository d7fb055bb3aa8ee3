package ir.peygir.report.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Secret;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the photos and documents of drafts and reports clean, whatever file was sent.
 */
@Component
public class PhotoStore {

	/** Of one file. */
	public static final long MOST_BYTES = Darkroom.MOST_BYTES;

	private final Darkroom darkroom;

	private final Photos photos;

	private final Cabinet cabinet;

	private final Wall wall;

	PhotoStore(Darkroom darkroom, Photos photos, Cabinet cabinet, Wall wall) {
		this.darkroom = darkroom;
		this.photos = photos;
		this.cabinet = cabinet;
		this.wall = wall;
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
		return this.wall.add(Place.onDraft(draftId), () -> Sheet.of(develop(bytes)), null);
	}

	/**
	 * Adds a photo as {@link #develop} takes it, or a PDF document of at most 10 MB, to a
	 * draft, at most 5; call it outside any transaction.
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}, and for a document that
	 * is encrypted or broken
	 */
	public Photo addFileToDraft(String draftId, byte[] bytes) {
		return this.wall.add(Place.onDraft(draftId), () -> switch (FileType.of(bytes)) {
			case PDF -> Sheet.document(this.darkroom.copy(bytes));
			case OTHER -> throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence.type");
			default -> Sheet.of(develop(bytes));
		}, null);
	}

	/**
	 * Adds a photo of one voice to a report, at most 5 of each beside those of the draft;
	 * call it outside any transaction.
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}
	 */
	public Photo addOfVoice(String code, int voice, byte[] bytes) {
		return this.wall.add(Place.ofVoice(code, voice), () -> Sheet.of(develop(bytes)), null);
	}

	/**
	 * Adds a photo to a report: the reporter's, at most 5 beside those of the draft, or
	 * evidence, at most 10; call it outside any transaction.
	 * @param by staff user id, or {@code null}
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}
	 */
	public Photo addToReport(String code, byte[] bytes, Photo.Role role, String by) {
		return this.wall.add(Place.onReport(code, role), () -> Sheet.of(develop(bytes)), by);
	}

	/**
	 * Adds evidence to a report, at most 10: a photo as {@link #develop} takes it, or a
	 * PDF document of at most 10 MB. Of a photo it is kept when and how far from the
	 * report's place it was taken, and on which other case the same picture was evidence
	 * before; call it outside any transaction.
	 * @param point the report's place, or {@code null}
	 * @param by staff user id
	 * @throws Problem as {@link #develop}, and 409 if there are enough
	 * @throws ir.peygir.shared.InvalidInput as {@link #develop}, and for a document that
	 * is encrypted or broken
	 */
	public Photo addEvidence(String code, byte[] bytes, GeoPoint point, String by) {
		return this.wall.add(Place.onReport(code, Photo.Role.EVIDENCE), () -> switch (FileType.of(bytes)) {
			case PDF -> Sheet.document(this.darkroom.copy(bytes));
			case OTHER -> throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence.type");
			default -> Sheet.evidence(develop(bytes), point);
		}, by);
	}

	/**
	 * The same in the caller's transaction, for a picture made before it.
	 * @throws Problem 409 if there are enough, 429 if another came at the same moment
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Photo addToReport(String code, Picture picture, Photo.Role role, String by) {
		try {
			return this.wall.hang(Place.onReport(code, role), Sheet.of(picture), by);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			throw Problem.tooMany(Duration.ofSeconds(1));
		}
	}

	/** Takes a photo off a draft; nothing happens if it is not there. */
	@Transactional
	public void removeFromDraft(String draftId, String id) {
		List<Photos.Lying> gone = this.photos.lyingOn(List.of(draftId))
			.stream()
			.filter((photo) -> photo.id().equals(id))
			.toList();
		this.photos.remove(draftId, id);
		this.cabinet.remove(gone);
	}

	/**
	 * Moves the photos of a draft to a voice of its report, in the caller's transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void adopt(String draftId, String code, int voice) {
		this.photos.adopt(draftId, code, voice);
	}

	/**
	 * Takes the citizens' photos of a case back to a draft, in the caller's transaction:
	 * what was sent goes on being written.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(String code, int voice, String draftId) {
		this.photos.release(code, voice, draftId);
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

	/** Deletes the photos of a case that never came about. */
	@Transactional
	public void clear(String code) {
		List<Photos.Lying> gone = this.photos.ofReport(code)
			.stream()
			.flatMap((photo) -> this.photos.find(photo.id()).stream())
			.toList();
		gone.forEach((photo) -> this.photos.remove(photo.id()));
		this.cabinet.remove(gone);
	}

	/** Deletes the photos of drafts that are swept; those of reports stay. */
	@Transactional
	public void sweepDrafts(Collection<String> draftIds) {
		if (!draftIds.isEmpty()) {
			List<Photos.Lying> gone = this.photos.lyingOn(draftIds);
			this.photos.removeAll(draftIds);
			this.cabinet.remove(gone);
		}
	}

	/**
	 * What is behind an address, empty without its token.
	 * @throws Problem 404 if its file is lost
	 */
	@Transactional(readOnly = true)
	Optional<Opened> open(String id, String token, Part part) {
		return this.photos.find(id)
			.filter((photo) -> Secret.matches(token, photo.token().hash()))
			.filter((photo) -> part == Part.WHOLE || !photo.document())
			.map((photo) -> new Opened(
					this.cabinet.read(photo.where(), id, part).orElseThrow(() -> Problem.unknown("photo.missing")),
					photo.document()));
	}

	/** A clean JPEG picture or PDF document. */
	record Opened(byte[] content, boolean document) {
	}

}
