/**
 * Owns the reports and meetings that the demo profile shows on its first start. Refuses
 * any way of making them but the one that citizens and staff take.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "shared", "engine", "city", "messaging", "citizen", "feedback", "report", "meeting",
				"meeting :: session", "meeting :: ballot", "meeting :: request", "meeting :: order", "staff" })
package ir.peygir.demo;
