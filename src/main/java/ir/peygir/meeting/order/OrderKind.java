package ir.peygir.meeting.order;

/**
 * What the mayor wrote: an order to a unit of the city, a letter to a body outside, or a
 * view where nothing is ordered.
 */
public enum OrderKind {

	ORDER, LETTER, OPINION

}
