/**
 * Owns the topics, versioned, and their search. Refuses to know who handles them today.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared" })
package ir.peygir.catalogue;
