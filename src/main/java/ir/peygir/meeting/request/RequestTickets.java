package ir.peygir.meeting.request;

import java.security.SecureRandom;
import java.util.HexFormat;
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

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ObjectProvider<Ballot> ballot;

	private final ObjectProvider<SeatDesk> seats;

	private final Vault vault;

	RequestTickets(ObjectProvider<Ballot> ballot, ObjectProvider<SeatDesk> seats, Vault vault) {
		this.ballot = ballot;
		this.seats = seats;
		this.vault = vault;
	}

	/** Where the citizen's browser made none. */
	static String nonce() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** Puts it among those that are drawn. */
	TicketView enter(MeetingRequest request) {
		return this.ballot.getObject().enter(request.sessionId(), ticket(request));
	}

	/** As it will be once it counts, for the receipt. */
	TicketView preview(MeetingRequest request) {
		return this.ballot.getObject().preview(request.sessionId(), ticket(request));
	}

	private NewTicket ticket(MeetingRequest request) {
		return new NewTicket(request.code(), request.person(), request.mobile(),
				pseudonym(request.sessionId(), request), request.nonce());
	}

	void rollOver(MeetingRequest request, SessionFacts next) {
		this.ballot.getObject().rollOver(request.code(), next.id(), pseudonym(next.id(), request));
	}

	private String pseudonym(String session, MeetingRequest request) {
		return this.vault.pseudonym(session, request.contactId()).orElseThrow();
	}

	/** That of the receipt until it counts. */
	Optional<TicketView> of(MeetingRequest request) {
		return request.isVerified() ? this.ballot.getObject().ticketOf(request.code()) : Optional.of(preview(request));
	}

	Optional<Double> chance(MeetingRequest request) {
		return request.isVerified() ? this.ballot.getObject().chanceOf(request.code()) : Optional.empty();
	}

	void cancel(MeetingRequest request) {
		this.ballot.getObject().cancel(request.code(), null);
	}

	/** Takes it off the list; a seat, if there is one, goes to somebody else. */
	void leave(MeetingRequest request, String reason) {
		if (hasSeat(request)) {
			giveBack(request);
		}
		this.ballot.getObject().cancel(request.code(), reason);
	}

	void bar(MeetingRequest request) {
		this.ballot.getObject().bar(request.code());
	}

	void admit(MeetingRequest request) {
		this.ballot.getObject().admit(request.code());
	}

	void approveUrgent(MeetingRequest request) {
		this.ballot.getObject().approveUrgent(request.code());
	}

	/** In the session in which it takes part now. */
	Optional<SeatView> seat(MeetingRequest request) {
		return this.seats.getObject()
			.seatOf(request.code())
			.filter((seat) -> seat.sessionId().equals(request.sessionId()));
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

	void excuse(MeetingRequest request) {
		this.seats.getObject().excuse(request.code());
	}

}
