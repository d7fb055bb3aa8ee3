/**
 * Owns the sealed trail of every case and who looked at what. Refuses texts and names: an
 * entry holds codes, times and salted hashes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "engine", "city", "staff" })
package ir.peygir.audit;
