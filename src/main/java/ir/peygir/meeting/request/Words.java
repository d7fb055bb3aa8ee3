package ir.peygir.meeting.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the code words of a request as programs write them.
 */
final class Words {

	private Words() {
	}

	static <E extends Enum<E>> Optional<E> of(Class<E> kind, String typed) {
		String word = (typed != null) ? typed.strip().toUpperCase(Locale.ROOT) : "";
		return Stream.of(kind.getEnumConstants()).filter((known) -> known.name().equals(word)).findFirst();
	}

	/** As they lie in one column. */
	static String joined(List<? extends Enum<?>> words) {
		return words.stream().map(Enum::name).collect(Collectors.joining(","));
	}

	static <E extends Enum<E>> List<E> split(Class<E> kind, String column) {
		return Stream.of(column.split(",")).flatMap((word) -> of(kind, word).stream()).toList();
	}

}
