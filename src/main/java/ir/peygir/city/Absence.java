package ir.peygir.city;

import java.time.LocalDate;

/**
 * Days on which a member of staff is away, both included, and who acts for them.
 */
public record Absence(long id, String userId, LocalDate first, LocalDate last, String standIn) {

}
