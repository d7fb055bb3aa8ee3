package ir.peygir.engine;

import java.util.Optional;

/**
 * Remembers while a person acts for whom they do, so that every line of a history that is
 * written meanwhile can say it and no method has to pass it on.
 */
public final class OnBehalf {

	private static final ThreadLocal<String> ABSENT = new ThreadLocal<>();

	private OnBehalf() {
	}

	/** The absent person for whom this thread's person acts right now. */
	public static Optional<String> current() {
		return Optional.ofNullable(ABSENT.get());
	}

	/** Runs the action; it is done for that person, or for nobody else. */
	public static void during(Optional<String> absent, Runnable action) {
		String before = ABSENT.get();
		set(absent.orElse(null));
		try {
			action.run();
		}
		finally {
			set(before);
		}
	}

	/**
	 * What this thread's person does from now on is done for that one, until
	 * {@link #over}: for a page, which knows whom it is for after it has begun.
	 */
	public static void from(Optional<String> absent) {
		set(absent.orElse(null));
	}

	/** The person has done what they came for. */
	public static void over() {
		ABSENT.remove();
	}

	private static void set(String absent) {
		if (absent != null) {
			ABSENT.set(absent);
		}
		else {
			ABSENT.remove();
		}
	}

}
