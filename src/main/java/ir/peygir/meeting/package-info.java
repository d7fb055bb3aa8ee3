/**
 * Owns public meetings: sessions, requests, the draw, minutes and orders. Refuses favour:
 * who gets a seat is decided by a draw that anybody can repeat.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "shared", "engine", "city", "catalogue", "messaging", "citizen", "feedback", "report" })
package ir.peygir.meeting;
