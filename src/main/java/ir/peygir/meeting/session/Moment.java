package ir.peygir.meeting.session;

/**
 * The moments of a calendar before the day of a session, in their order.
 */
enum Moment {

	OPENS, CLOSES, SCREENING, OBJECTIONS, LIST, DRAW, ANSWERS, SECOND_ROUND

}
