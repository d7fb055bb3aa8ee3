/**
 * Owns districts and their outlines, units and the working calendar: resolves a kind of
 * unit, a level and a place to the unit responsible. Refuses topic codes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared" })
package ir.peygir.city;
