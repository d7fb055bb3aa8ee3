package ir.peygir.report.photo;

/**
 * Where a photo hangs: on a draft or on a report, in one of the numbered slots from
 * {@code first} to {@code last}.
 *
 * @param draftId {@code null} on a report
 * @param code {@code null} on a draft
 */
record Place(String draftId, String code, Photo.Role role, int first, int last) {

	private static final int OF_DRAFT = 5;

	private static final int LATER = 5;

	private static final int EVIDENCE = 10;

	static Place onDraft(String draftId) {
		return new Place(draftId, null, Photo.Role.CITIZEN, 1, OF_DRAFT);
	}

	/** A citizen's later photos have slots of their own, beside those of the draft. */
	static Place onReport(String code, Photo.Role role) {
		return switch (role) {
			case CITIZEN -> new Place(null, code, role, OF_DRAFT + 1, OF_DRAFT + LATER);
			case EVIDENCE -> new Place(null, code, role, 1, EVIDENCE);
		};
	}

	int size() {
		return this.last - this.first + 1;
	}

}
