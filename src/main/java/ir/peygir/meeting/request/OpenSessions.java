package ir.peygir.meeting.request;

import java.time.Clock;
import java.util.Optional;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Knows the sessions as far as requests have to.
 */
@Component
class OpenSessions {

	private final ObjectProvider<SessionBook> book;

	private final Clock clock;

	OpenSessions(ObjectProvider<SessionBook> book, Clock clock) {
		this.book = book;
		this.clock = clock;
	}

	/** The one that is asked for. */
	Optional<SessionFacts> of(String id, InvalidInput.Collector problems) {
		Optional<SessionFacts> facts = AskCheck.given(id) ? this.book.getObject().facts(id.strip()) : Optional.empty();
		problems.rejectIf(facts.isEmpty(), "sessionId", "meeting.session.unknown");
		return facts;
	}

	/**
	 * @throws Problem 409 if it takes no requests now
	 */
	void mustTakeRequests(SessionFacts session) {
		boolean open = session.state() == SessionState.OPEN && this.clock.instant().isBefore(session.closesAt());
		if (!open) {
			throw Problem.notNow(this.clock.instant().isBefore(session.opensAt()) ? "meeting.problem.notOpenYet"
					: "meeting.problem.closed");
		}
	}

	SessionFacts of(MeetingRequest request) {
		return this.book.getObject()
			.facts(request.sessionId())
			.orElseThrow(() -> new IllegalStateException("no session " + request.sessionId()));
	}

	/** Group of the office that receives there. */
	String office(MeetingRequest request) {
		return office(of(request));
	}

	String office(SessionFacts session) {
		return this.book.getObject().officeOf(session.hostCode());
	}

	/** Host and day, as staff name it. */
	String title(MeetingRequest request) {
		return this.book.getObject().title(request.sessionId());
	}

	/** Where its matter goes that got no seat there. */
	Optional<SessionFacts> after(MeetingRequest request) {
		return this.book.getObject().after(request.sessionId());
	}

}
