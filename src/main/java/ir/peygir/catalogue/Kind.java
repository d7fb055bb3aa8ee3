package ir.peygir.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a citizen wants with a message.
 */
public enum Kind {

	REQUEST, COMPLAINT, CRITICISM, SUGGESTION, OPINION, COMMENDATION;

	/**
	 * @param anyCase may be {@code null}
	 * @return empty if it is no kind
	 */
	public static Optional<Kind> parse(String anyCase) {
		return Arrays.stream(values())
			.filter((kind) -> anyCase != null && kind.name().equalsIgnoreCase(anyCase.strip()))
			.findFirst();
	}

}
