/**
 * Owns public meetings: sessions, requests, the draw, seats, minutes and orders, and the
 * processes {@code meetingSession}, {@code meetingRequest} and {@code meetingOrder}.
 * Refuses contact data and satisfaction.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "engine", "city", "catalogue",
		"messaging", "citizen", "feedback", "report", "report :: photo" })
package ir.peygir.meeting;
