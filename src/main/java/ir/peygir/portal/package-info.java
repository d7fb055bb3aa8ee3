/**
 * Owns home, tracking, layout and error pages. Refuses rules.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "shared", "city", "catalogue", "report", "feedback", "messaging" })
package ir.peygir.portal;
