package ir.peygir.city;

import java.time.Instant;

import ir.peygir.shared.Mobile;

/**
 * One row of a duty roster.
 *
 * @param to the first moment that is no longer covered
 * @param userId the account of that person, or {@code null}
 */
public record Shift(long id, String unitCode, Instant from, Instant to, String personName, String userId,
		Mobile phone) {

	Duty duty() {
		return new Duty(this.unitCode, this.userId, this.personName, this.phone);
	}

}
