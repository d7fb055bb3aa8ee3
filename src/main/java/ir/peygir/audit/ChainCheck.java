package ir.peygir.audit;

import java.util.function.Consumer;

/**
 * Follows chains entry by entry and says where one does not follow from what stands
 * before it.
 */
final class ChainCheck {

	private final Consumer<Finding> found;

	private String caseCode = "";

	private long number;

	/** {@code null} behind a hole: nobody knows what stood there. */
	private String previous;

	ChainCheck(Consumer<Finding> found) {
		this.found = found;
	}

	/** The next one, ordered by case and number. */
	void next(TrailEntry entry) {
		step(entry.caseCode(), entry.number());
		if (this.previous != null && !entry.sealed(this.previous).equals(entry.hash())) {
			this.found.accept(Finding.of("entry", entry.caseCode(), entry.number()));
		}
		this.previous = entry.hash();
	}

	/** One of which only the hash is known. */
	void hidden(String ofCase, long itsNumber, String hash) {
		step(ofCase, itsNumber);
		this.previous = hash;
	}

	private void step(String ofCase, long itsNumber) {
		if (!ofCase.equals(this.caseCode)) {
			this.caseCode = ofCase;
			this.number = 0;
			this.previous = TrailHash.NOTHING;
		}
		if (itsNumber != this.number + 1) {
			this.found.accept(Finding.of("gap", ofCase, this.number + 1));
			this.previous = null;
		}
		this.number = itsNumber;
	}

}
