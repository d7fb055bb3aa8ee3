package ir.peygir.meeting;

import java.util.List;

import ir.peygir.report.photo.Photo;

/**
 * The files that citizens sent with their requests, for those who screen them; each
 * address carries its own token.
 */
public interface MeetingFiles {

	/** About the matter itself, oldest first. */
	List<Photo> ofMatter(String code);

	/** Showing for whom somebody may speak, oldest first. */
	List<Photo> ofStanding(String code);

	/** Deletes both kinds. */
	void clear(String code);

}
