package ir.peygir.meeting.web;

import java.util.List;

/**
 * What was typed into the form so far, without who typed it.
 *
 * @param earlier code of a report or of another request that this one continues
 * @param urgent code of the ground, or {@code null}
 */
record AskContent(String district, String sessionId, String subject, String text, String earlier, String role,
		int companions, List<String> needs, String mode, String urgent) {

	static final AskContent EMPTY = new AskContent(null, null, null, null, null, null, 0, List.of(), null, null);

	AskContent {
		needs = (needs != null) ? List.copyOf(needs) : List.of();
	}

	AskContent at(String district, String sessionId) {
		return new AskContent(district, sessionId, this.subject, this.text, this.earlier, this.role, this.companions,
				this.needs, this.mode, this.urgent);
	}

	AskContent about(String subject, String text, String earlier) {
		return new AskContent(this.district, this.sessionId, subject, text, earlier, this.role, this.companions,
				this.needs, this.mode, this.urgent);
	}

	AskContent by(String role, int companions, List<String> needs, String mode, String urgent) {
		return new AskContent(this.district, this.sessionId, this.subject, this.text, this.earlier, role, companions,
				needs, mode, urgent);
	}

	/** Somebody speaks for another, or for a group. */
	boolean represents() {
		return this.role != null && !"MYSELF".equals(this.role);
	}

}
