package ir.peygir.city;

/**
 * Port: knows which accounts are members of staff.
 */
public interface Colleagues {

	/**
	 * @param userId may be anything that a person typed
	 */
	boolean exists(String userId);

}
