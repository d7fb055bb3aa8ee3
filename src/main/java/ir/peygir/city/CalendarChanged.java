package ir.peygir.city;

import java.time.LocalDate;

/**
 * From that day on working days are counted otherwise than before.
 *
 * @param reason as citizens read it
 */
public record CalendarChanged(LocalDate from, String reason) {

}
