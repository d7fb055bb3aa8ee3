/**
 * Owns sign-in, groups, authorizations, Tasklist filters and the pages of staff. Refuses
 * business rules.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "shared", "engine", "city", "report", "report :: photo" })
package ir.peygir.staff;
