/**
 * Owns contact data in a sealed vault: the only tables with a name or a phone number.
 * Refuses anything a case says.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "messaging" })
package ir.peygir.citizen;
