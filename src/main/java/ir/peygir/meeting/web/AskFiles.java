package ir.peygir.meeting.web;

import java.util.List;
import java.util.stream.Stream;

import ir.peygir.meeting.MeetingFiles;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a request: those about the matter, and those that show for whom somebody
 * may speak.
 */
@Component
class AskFiles implements MeetingFiles {

	/** Numbers under which the two kinds hang on a request. */
	private static final int MATTER = 1;

	private static final int STANDING = 2;

	private final PhotoStore store;

	AskFiles(PhotoStore store) {
		this.store = store;
	}

	Photo add(String draft, Kind kind, byte[] bytes) {
		return this.store.addFileToDraft(kind.place(draft), bytes);
	}

	void remove(String draft, String id) {
		Stream.of(Kind.values()).forEach((kind) -> this.store.removeFromDraft(kind.place(draft), id));
	}

	List<Photo> ofDraft(String draft, Kind kind) {
		return this.store.ofDraft(kind.place(draft));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void adopt(String draft, String code) {
		Stream.of(Kind.values()).forEach((kind) -> this.store.adopt(kind.place(draft), code, kind.number()));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void release(String code, String draft) {
		Stream.of(Kind.values()).forEach((kind) -> this.store.release(code, kind.number(), kind.place(draft)));
	}

	void sweep(List<String> drafts) {
		this.store.sweepDrafts(
				drafts.stream().flatMap((draft) -> Stream.of(Kind.values()).map((kind) -> kind.place(draft))).toList());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Photo> ofMatter(String code) {
		return ofRequest(code, MATTER);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Photo> ofStanding(String code) {
		return ofRequest(code, STANDING);
	}

	@Override
	@Transactional
	public void clear(String code) {
		this.store.clear(code);
	}

	private List<Photo> ofRequest(String code, int number) {
		return this.store.ofReport(code).stream().filter((photo) -> photo.voice() == number).toList();
	}

	/** What a file is for. */
	enum Kind {

		ABOUT_MATTER, SHOWS_STANDING;

		int number() {
			return (this == ABOUT_MATTER) ? MATTER : STANDING;
		}

		String place(String draft) {
			return (this == ABOUT_MATTER) ? draft : draft + "-standing";
		}

	}

}
