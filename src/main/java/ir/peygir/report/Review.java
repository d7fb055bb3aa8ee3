package ir.peygir.report;

/**
 * What of a unit's a supervisor has to see before the citizen does.
 */
public enum Review {

	REFUSAL, PLAN, QUESTION

}
