package ir.peygir.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Port: a module whose cases are asked for by their tracking codes. All share one range
 * of codes, so at most one module knows a code.
 */
public interface TrackedCases {

	/**
	 * @param code twelve Latin digits
	 */
	boolean exists(String code);

	/**
	 * Whose secret it is.
	 * @param secret {@code null} for none
	 * @return the number of that voice of the case, from 1
	 * @throws Problem 404 unknown code, 401 no secret, 403 a wrong one
	 */
	int voice(String code, String secret);

	/**
	 * Pages below {@code /track/{code}} that show cases of one module and no others.
	 */
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Pages {

		Class<? extends TrackedCases> of();

	}

}
