package ir.peygir.city;

import ir.peygir.shared.Mobile;

/**
 * Whom to call for a unit right now.
 *
 * @param userId the account of that person, or {@code null}
 */
public record Duty(String unitCode, String userId, String personName, Mobile phone) {

}
