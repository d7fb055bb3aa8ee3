package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.List;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;

/**
 * What staff see of a request; never whose it is.
 *
 * @param grouped the code as people read it
 * @param office group of those who receive
 * @param documentMissing somebody speaks for others and sent nothing that shows it
 * @param question to the citizen, with the reply if there is one
 * @param offer the question is the offer to do without a meeting
 * @param objection what the citizen says against the rejection
 * @param seat {@code null} while there is none
 */
public record RequestFile(String code, String grouped, String sessionId, String office, RequestStatus status,
		Instant since, Instant registeredAt, String subject, String text, Role role, int companions, List<Need> needs,
		Mode mode, Ground urgent, Boolean urgentApproved, List<String> files, boolean documentMissing, String continues,
		String relatedReport, String reportCode, String question, boolean offer, String reply, RejectReason reason,
		String objection, String staffNote, String answer, Instant answerBy, String excuse, String cancelReason,
		TicketView ticket, SeatView seat, List<Entry> history) {

	/**
	 * A line of the whole history.
	 *
	 * @param text in the reader's language
	 * @param who user id of a member of staff, or {@code null}
	 * @param onBehalfOf whose place that person took, or {@code null}
	 */
	public record Entry(Instant at, String text, String who, String onBehalfOf, String detail) {
	}

}
