package ir.peygir.engine;

import java.util.Collection;
import java.util.Optional;

/**
 * Port: knows on whose behalf a person does what only others may do.
 */
public interface ActingFor {

	/**
	 * @param groups of which one is needed
	 * @return the absent person whose group it is; empty if the person has one of their
	 * own, or none at all
	 */
	Optional<String> absent(String userId, Collection<String> groups);

}
