package ir.peygir.staff;

import java.time.Instant;
import java.util.List;

/**
 * What the desk and the file of a case say about crises and alarms.
 */
public interface CrisisNews {

	/** Whether crises are something for that person. */
	boolean isFor(StaffMember member);

	/** How many alarms nobody has looked at, {@code null} for whoever does not look. */
	Integer alarms(StaffMember member);

	/** The joint answers to which a case belongs or belonged, newest first. */
	List<Note> of(String code);

	/**
	 * A joint answer.
	 *
	 * @param due when it is given, {@code null} once that is over
	 */
	record Note(long crisis, String title, Instant due) {
	}

}
