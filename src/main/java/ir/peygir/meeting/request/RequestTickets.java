package ir.peygir.meeting.request;

import java.util.Optional;

import ir.peygir.citizen.Vault;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.Ballot;
import ir.peygir.meeting.ballot.NewTicket;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The tickets and seats of requests: gives the ballot the pseudonyms that only the vault
 * can make.
 */
@Component
class RequestTickets {

	private final ObjectProvider<Ballot> ballot;

	private final ObjectProvider<SeatDesk> seats;

	private final Vault vault;

	RequestTickets(ObjectProvider<Ballot> ballot, ObjectProvider<SeatDesk> seats, Vault vault) {
		this.ballot = ballot;
		this.seats = seats;
		this.vault = vault;
	}

	/**
	 * Makes the ticket that the receipt shows; it stands in nobody's way yet.
	 * @param nonce of the citizen's browser, or {@code null}
	 */
	TicketView prepare(MeetingRequest request, String nonce) {
		return ballot().prepare(request.sessionId(), new NewTicket(request.code(), request.person(), request.mobile(),
				pseudonym(request.sessionId(), request), nonce));
	}

	/** Puts it among those that are drawn. */
	TicketView enter(MeetingRequest request) {
		return ballot().enter(request.code());
	}

	void rollOver(MeetingRequest request, SessionFacts next) {
		ballot().rollOver(request.code(), next.id(), pseudonym(next.id(), request));
	}

	private String pseudonym(String session, MeetingRequest request) {
		return this.vault.pseudonym(session, request.contactId()).orElseThrow();
	}

	Optional<TicketView> of(MeetingRequest request) {
		return ballot().ticketOf(request.code());
	}

	Optional<Double> chance(MeetingRequest request) {
		return ballot().chanceOf(request.code());
	}

	/**
	 * Takes it off the list; a seat, if there is one, goes to somebody else.
	 * @param reason of an officer, or {@code null} if the citizen leaves
	 */
	void cancel(MeetingRequest request, String reason) {
		ballot().cancel(request.code(), reason);
	}

	/** It is over; the person may have another one. */
	void settle(MeetingRequest request) {
		ballot().settle(request.code());
	}

	void bar(MeetingRequest request) {
		ballot().bar(request.code());
	}

	/**
	 * @return whether it takes part; a final list stays as it is
	 */
	boolean admit(MeetingRequest request) {
		return ballot().admit(request.code());
	}

	void approveUrgent(MeetingRequest request) {
		ballot().approveUrgent(request.code());
	}

	/** In the session in which it takes part now. */
	Optional<SeatView> seat(MeetingRequest request) {
		return this.seats.getObject()
			.seatOf(request.code())
			.filter((seat) -> seat.sessionId().equals(request.sessionId()));
	}

	/** Whether it is one of those who may come without a seat. */
	boolean isReserve(MeetingRequest request) {
		return this.seats.getObject().reserves(request.sessionId()).contains(request.code());
	}

	boolean hasSeat(MeetingRequest request) {
		return seat(request)
			.filter((seat) -> seat.state() == SeatView.State.OFFERED || seat.state() == SeatView.State.CONFIRMED)
			.isPresent();
	}

	void confirm(MeetingRequest request) {
		this.seats.getObject().confirm(request.code());
	}

	void giveBack(MeetingRequest request) {
		this.seats.getObject().giveBack(request.code());
	}

	/** Whether the newest seat counts as missed. */
	boolean isMissed(MeetingRequest request) {
		return this.seats.getObject().isMissed(request.code());
	}

	void excuse(MeetingRequest request) {
		this.seats.getObject().excuse(request.code(), request.course().missedAt());
	}

	private Ballot ballot() {
		return this.ballot.getObject();
	}

}
