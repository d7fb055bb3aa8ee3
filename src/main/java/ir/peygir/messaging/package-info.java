/**
 * Owns outbound messages and their delivery and inbound messages; knows a person by
 * contact id and asks its port {@code AddressBook}. Refuses to decide when to speak.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared" })
package ir.peygir.messaging;
