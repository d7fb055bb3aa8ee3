package ir.peygir.engine.models;

import java.util.Optional;
import java.util.Set;

/**
 * What code and accounts offer to the models that name it.
 */
interface Surroundings {

	/** The type of the bean of that name. */
	Optional<Class<?>> bean(String name);

	Set<String> beans(Class<?> kind);

	/** Whether somebody takes what completes that task. */
	boolean receives(String process, String task);

	Set<String> groups();

}
