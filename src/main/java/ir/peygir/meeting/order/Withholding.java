package ir.peygir.meeting.order;

import jakarta.persistence.Embeddable;

/**
 * Why the image of an order is not shown, and whether somebody else agreed.
 */
@Embeddable
class Withholding {

	private String withheldReason;

	private String withheldBy;

	private Boolean withheldApproved;

	private String withheldJudge;

	protected Withholding() {
	}

	Withholding(String reason, String by) {
		this.withheldReason = reason;
		this.withheldBy = (reason != null) ? by : null;
	}

	/** Until somebody else has decided, nobody outside sees it. */
	boolean hides() {
		return this.withheldReason != null && !Boolean.FALSE.equals(this.withheldApproved);
	}

	boolean isUndecided() {
		return this.withheldReason != null && this.withheldApproved == null;
	}

	boolean isApproved() {
		return Boolean.TRUE.equals(this.withheldApproved);
	}

	void judge(boolean approved, String who) {
		this.withheldApproved = approved;
		this.withheldJudge = who;
	}

	String reason() {
		return this.withheldReason;
	}

	String by() {
		return this.withheldBy;
	}

}
