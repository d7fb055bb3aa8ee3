/**
 * Owns the report: content, place, photos, history, intake and process {@code report}.
 * Refuses satisfaction.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "shared", "engine", "city", "catalogue", "messaging", "citizen", "feedback" })
package ir.peygir.report;
