package ir.peygir.meeting.request;

import java.util.Optional;

/**
 * As whom somebody asks; all but the first speak for others and show a document.
 */
public enum Role {

	MYSELF, ATTORNEY, GUARDIAN, REPRESENTATIVE;

	/** Any case; {@code null} or blank is {@link #MYSELF}. */
	static Optional<Role> parse(String typed) {
		return (typed == null || typed.isBlank()) ? Optional.of(MYSELF) : Words.of(Role.class, typed);
	}

	/** Whether the ticket counts for the person represented. */
	boolean isForAPerson() {
		return this == ATTORNEY || this == GUARDIAN;
	}

}
