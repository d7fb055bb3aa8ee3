package ir.peygir.meeting.ballot;

/**
 * Why a weight is what it is; nothing in it tells of health or person.
 */
public enum WeightRule {

	BASE, RECEIVED_BEFORE, MISSED_BEFORE, DRAWS_WITHOUT_OFFER, SESSION_CANCELLED

}
