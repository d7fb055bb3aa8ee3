package ir.peygir.report;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * The way of a report through the offices: who has it, who was meant to, and whether an
 * emergency was taken over.
 */
@Embeddable
class Route {

	/** The third unit that says "not ours" makes it a supervisor's matter. */
	private static final int BOUNCES_OF_OFFICERS = 3;

	private String unitCode;

	private String chosenUnit;

	private String proposedUnit;

	private int bounces;

	/** A supervisor said whose it is. */
	private boolean settled;

	private Instant assignedAt;

	private Instant takeOverUntil;

	private Instant takenOverAt;

	private boolean passedUp;

	void choose(String unit) {
		this.chosenUnit = unit;
		this.settled = isForSupervisors();
	}

	/** A supervisor assigned it, so that it does not come back. */
	void settle() {
		this.settled = true;
	}

	void assign(String unit, Instant now) {
		this.unitCode = unit;
		this.proposedUnit = null;
		this.assignedAt = now;
		this.takeOverUntil = null;
		this.takenOverAt = null;
		this.passedUp = false;
	}

	/** Until then somebody has to take the emergency over. */
	void watch(Instant until) {
		this.takeOverUntil = until;
	}

	/**
	 * @return whether it was an emergency that nobody had yet
	 */
	boolean takeOver(Instant now) {
		boolean first = this.takeOverUntil != null && this.takenOverAt == null;
		this.takenOverAt = first ? now : this.takenOverAt;
		return first;
	}

	void passUp() {
		this.passedUp = true;
	}

	void propose(String unit) {
		this.proposedUnit = unit;
	}

	void bounce() {
		this.bounces++;
		this.chosenUnit = null;
	}

	void leave() {
		this.unitCode = null;
	}

	/** It comes back to the unit that has it. */
	void keep() {
		this.chosenUnit = this.unitCode;
	}

	/** One level up, or to nobody's unit but a reviewer. */
	void raise(String unit) {
		this.unitCode = (unit != null) ? unit : this.unitCode;
		this.chosenUnit = this.unitCode;
		this.settled = false;
	}

	boolean isForSupervisors() {
		return this.bounces >= BOUNCES_OF_OFFICERS;
	}

	boolean isSettled() {
		return this.settled;
	}

	/**
	 * Whether the emergency still has to be taken over by those who were called first.
	 */
	boolean awaitsTakeOver() {
		return this.takeOverUntil != null && this.takenOverAt == null && !this.passedUp;
	}

	String unitCode() {
		return this.unitCode;
	}

	String chosenUnit() {
		return this.chosenUnit;
	}

	String proposedUnit() {
		return this.proposedUnit;
	}

	int bounces() {
		return this.bounces;
	}

	Instant assignedAt() {
		return this.assignedAt;
	}

	/** {@code null} unless it is an emergency. */
	Instant takeOverUntil() {
		return this.takeOverUntil;
	}

}
