/**
 * Owns sign-in, groups, authorizations, Tasklist filters and the pages of staff. Refuses
 * business rules.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "engine", "city", "catalogue",
		"messaging", "citizen", "feedback", "report", "report :: photo", "meeting", "meeting :: order", "meeting :: request", "meeting :: session", "meeting :: ballot", "insight" })
package ir.peygir.staff;
