/**
 * Owns what every module speaks: tracking codes, mobile numbers, points, Persian text,
 * dates, the clock, sealing, idempotency and problem answers. Refuses business rules.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ir.peygir.shared;
