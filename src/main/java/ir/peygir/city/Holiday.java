package ir.peygir.city;

import java.time.LocalDate;

/**
 * A day of the yearly calendar on which offices stay closed.
 *
 * @param estimated whether the moon may still move it
 * @param observed {@code false} if it was cancelled
 */
public record Holiday(LocalDate day, String title, boolean estimated, boolean observed) {

}
