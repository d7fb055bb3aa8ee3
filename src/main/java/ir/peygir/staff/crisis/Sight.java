package ir.peygir.staff.crisis;

import java.util.List;

import ir.peygir.report.CrisisCases;

/**
 * The cases of an open crisis as one person may know of them.
 *
 * @param unlisted how many more there are that the person could look at
 * @param others how many there are of which this person may know no more
 * @param more whether more may be answered than are listed
 */
record Sight(List<CrisisCases.Match> eligible, List<LeftOut> leftOut, int unlisted, int others, boolean more) {

	/** Why a case is not answered together with others; the first like obstacles. */
	enum Why {

		PROTECTED, OBJECTED, EVIDENCE, ELSEWHERE, NOT_WAITING, NOT_YOURS, COLLEAGUE, IN_ACTION, GONE, FAULT

	}

	record LeftOut(CrisisCases.Match match, Why why) {

		/** Nobody learns from a list what a protected report is about. */
		public boolean shown() {
			return this.why != Why.PROTECTED;
		}

	}

}
