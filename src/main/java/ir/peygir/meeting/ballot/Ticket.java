package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.List;

import ir.peygir.meeting.draw.Reserved;

/**
 * One request's part in one session.
 *
 * @param id 0 before it is kept
 * @param district in which its draws count
 * @param draws in which its matter took part without an offer, for the seat by right
 * @param onList stands on the final list, also if it was cancelled afterwards
 * @param carried its matter lost a confirmed seat with a cancelled session
 * @param matterSince when its matter got its first ticket
 */
record Ticket(long id, String sessionId, String district, String code, String person, String mobile, String pseudonym,
		String nonce, boolean nonceByServer, String ticket, int weight, List<WeightRule> rules, int draws,
		TicketView.State state, boolean onList, Integer place, Reserved.Rule reserved, boolean urgent, boolean carried,
		Instant matterSince, Instant enteredAt) {

	TicketView view() {
		return new TicketView(this.code, this.sessionId, this.ticket, this.pseudonym, this.nonce, this.nonceByServer,
				this.weight, this.rules, this.state, this.place, (this.reserved != null) ? this.reserved.code() : null);
	}

	boolean isCancelled() {
		return this.state == TicketView.State.CANCELLED;
	}

}
