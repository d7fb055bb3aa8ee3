package ir.peygir.meeting.request;

import java.util.List;
import java.util.Locale;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.Mode;
import ir.peygir.meeting.SessionFacts;

/**
 * A wish for a meeting in which everything is right.
 *
 * @param contact with the national code or foreigner's id, and whom they represent
 * @param matter of the earlier request or report, or {@code null} for a new one
 * @param person keyed word for whom the ticket counts
 * @param mobile keyed word for the mobile number, or {@code null}
 * @param nonce of the citizen's browser, or {@code null}
 * @param filedBy user id of the member of staff who files it, or {@code null}
 */
record CheckedAsk(SessionFacts session, String subject, String text, ContactDetails contact, Role role, int companions,
		List<Need> needs, Mode mode, Ground urgent, String continues, String relatedReport, String matter,
		String person, String mobile, String nonce, List<String> files, MeetingAsk.Channel channel, String filedBy,
		Locale language) {

	/** An operator vouches for the caller; everybody else shows a code. */
	boolean isVouchedFor() {
		return this.channel == MeetingAsk.Channel.OPERATOR;
	}

	@Override
	public String toString() {
		return "CheckedAsk[…]";
	}

}
