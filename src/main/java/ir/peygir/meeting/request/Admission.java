package ir.peygir.meeting.request;

import java.time.Clock;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a request count: its person and matter are taken, it has a ticket, and the
 * process begins.
 */
@Component
class Admission {

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final MeetingMail mail;

	private final ObjectProvider<MeetingProcess> process;

	private final Clock clock;

	Admission(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, MeetingMail mail,
			ObjectProvider<MeetingProcess> process, Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.mail = mail;
		this.process = process;
		this.clock = clock;
	}

	/** The citizen showed the code. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void verified(String code) {
		MeetingRequest request = this.requests.lock(code).orElseThrow(RequestSecrets::unknown);
		try {
			admit(request);
		}
		catch (InvalidInput ex) {
			// it was right when it was sent; meanwhile somebody was faster
			InvalidInput.FieldProblem problem = ex.problems().get(0);
			throw Problem.notNow(problem.key(), problem.arguments());
		}
	}

	/**
	 * @throws Problem 409 if the session takes no requests any more, or if that person or
	 * matter has another one meanwhile
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public TicketView admit(MeetingRequest request) {
		SessionFacts session = this.sessions.of(request);
		this.sessions.mustTakeRequests(session);
		request.verify(this.clock.instant());
		take();
		TicketView ticket = this.tickets.enter(request);
		this.process.getObject().start(request.code(), beginning(session, request));
		this.mail.registered(request);
		return ticket;
	}

	/** Two at the same moment: the database lets one through. */
	private void take() {
		try {
			this.requests.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw Problem.notNow("meeting.problem.open");
		}
	}

	private MeetingProcess.Beginning beginning(SessionFacts session, MeetingRequest request) {
		return new MeetingProcess.Beginning(this.sessions.office(session), session.screeningUntil(),
				session.objectionsUntil(), session.listAt(), request.urgent().isPresent());
	}

}
