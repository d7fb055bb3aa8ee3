package ir.peygir.staff;

/**
 * Says who of the staff may read a case, for pages of other modules about it.
 */
public interface CaseRights {

	/**
	 * @return {@code false} for an unknown code too: a case that is not for this reader
	 * looks like one that does not exist
	 */
	boolean mayRead(StaffMember reader, String code);

}
