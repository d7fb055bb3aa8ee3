/**
 * Owns sign-in, groups, authorizations, Tasklist filters and the pages of staff. Refuses
 * business rules.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "engine", "engine :: models", "city",
		"catalogue", "messaging", "citizen", "feedback", "report", "report :: photo", "meeting", "meeting :: session",
		"meeting :: ballot", "meeting :: request", "meeting :: order", "meeting :: figures", "insight" })
package ir.peygir.staff;
