package ir.peygir.report.photo;

/**
 * Where a photo hangs: on a draft, on a report or on something else, in one of the
 * numbered slots from {@code first} to {@code last}.
 *
 * @param draftId {@code null} elsewhere
 * @param code {@code null} elsewhere
 * @param subject name of something else, {@code null} elsewhere
 * @param voice whose photo it is, 0 on a draft and for the city's own
 */
record Place(String draftId, String code, String subject, Photo.Role role, int voice, int first, int last) {

	private static final int REPORTER = 1;

	private static final int OF_DRAFT = 5;

	private static final int LATER = 5;

	private static final int EVIDENCE = 10;

	static Place onDraft(String draftId) {
		return new Place(draftId, null, null, Photo.Role.CITIZEN, 0, 1, OF_DRAFT);
	}

	/** A citizen's later photos have slots of their own, beside those of the draft. */
	static Place ofVoice(String code, int voice) {
		return new Place(null, code, null, Photo.Role.CITIZEN, voice, OF_DRAFT + 1, OF_DRAFT + LATER);
	}

	/** The reporter's, or what shows the work. */
	static Place onReport(String code, Photo.Role role) {
		return switch (role) {
			case CITIZEN -> ofVoice(code, REPORTER);
			case EVIDENCE -> new Place(null, code, null, role, 0, 1, EVIDENCE);
		};
	}

	static Place on(String subject, int most) {
		return new Place(null, null, subject, Photo.Role.EVIDENCE, 0, 1, most);
	}

	int size() {
		return this.last - this.first + 1;
	}

}
