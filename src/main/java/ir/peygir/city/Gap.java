package ir.peygir.city;

import java.time.Instant;

/**
 * A time for which nobody of a unit is on the roster.
 */
public record Gap(Instant from, Instant to) {

}
