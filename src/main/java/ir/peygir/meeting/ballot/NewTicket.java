package ir.peygir.meeting.ballot;

/**
 * Who enters with what.
 *
 * @param code of the request
 * @param person keyed digest of the national code of whom the ticket counts for
 * @param mobile keyed digest of the mobile number, or {@code null}
 * @param pseudonym of that person in that session
 * @param nonce 32 lower-case hex digits, or {@code null}: the server makes one
 */
public record NewTicket(String code, String person, String mobile, String pseudonym, String nonce) {
}
