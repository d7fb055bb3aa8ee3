package ir.peygir.engine.models;

/**
 * The words of the cause that knows best, on one line.
 */
final class Causes {

	private static final int LONG = 300;

	private Causes() {
	}

	static String of(Throwable thrown) {
		Throwable cause = thrown;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		return line((cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName());
	}

	static String line(String words) {
		String line = words.replaceAll("\\s+", " ").strip();
		return (line.length() > LONG) ? line.substring(0, LONG) + "…" : line;
	}

}
