/**
 * Owns figures that are read, never written: what citizens said, per topic. Refuses
 * writing anything else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "catalogue", "feedback" })
package ir.peygir.insight;
