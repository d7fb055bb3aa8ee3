package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import ir.peygir.meeting.Entrants;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears from the ballot what became of tickets and seats. What was heard before, or is of
 * a session that the request has left, changes nothing.
 */
@Component
@Transactional
class SeatNews implements Entrants {

	private static final Set<SeatView.State> SEATED = EnumSet.of(SeatView.State.CONFIRMED, SeatView.State.PRESENT,
			SeatView.State.LATE);

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final MeetingMail mail;

	private final ObjectProvider<MeetingProcess> process;

	private final Clock clock;

	SeatNews(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, MeetingMail mail,
			ObjectProvider<MeetingProcess> process, Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.mail = mail;
		this.process = process;
		this.clock = clock;
	}

	@Override
	public void drawn(String code) {
		hear(code, this::hearOfDraw);
	}

	/** The news of the draw may be slower than what followed it. */
	private void hearOfDraw(MeetingRequest request) {
		if (!request.awaitsDraw() || !isDrawn(request)) {
			return;
		}
		Optional<SeatView> offer = offer(request);
		if (offer.isPresent()) {
			request.offer(now());
			this.mail.offered(request, offer.get());
		}
		else {
			request.waitForSeat(now());
			this.mail.waiting(request, this.tickets.of(request).map(TicketView::place).orElse(null));
		}
		process().drawn(request.code(), offer.isPresent());
		hearOfLostOffer(request);
	}

	/** Nobody told them of their seat while there was time: that is none of theirs. */
	private void hearOfLostOffer(MeetingRequest request) {
		boolean lost = request.status() == RequestStatus.WAITING_LIST
				&& this.tickets.seat(request).filter((seat) -> seat.state() == SeatView.State.EXPIRED).isPresent();
		if (lost) {
			request.noSeat(now());
			roundOver(request, MeetingProcess.RoundEnd.NO_SEAT);
		}
	}

	private boolean isDrawn(MeetingRequest request) {
		return this.tickets.seat(request).isPresent()
				|| this.tickets.of(request).filter((ticket) -> ticket.place() != null).isPresent();
	}

	private Optional<SeatView> offer(MeetingRequest request) {
		return this.tickets.seat(request).filter((seat) -> seat.state() == SeatView.State.OFFERED);
	}

	@Override
	public void seatOffered(String code) {
		hear(code, (request) -> {
			hearOfDraw(request);
			Optional<SeatView> offer = offer(request);
			if (request.status() == RequestStatus.WAITING_LIST && offer.isPresent()) {
				request.offer(now());
				this.mail.offered(request, offer.get());
				process().seatOffered(code);
			}
			seatReserve(request);
		});
	}

	/** A reserve who is at the desk is not asked. */
	private void seatReserve(MeetingRequest request) {
		boolean seated = this.tickets.seat(request).filter((seat) -> SEATED.contains(seat.state())).isPresent();
		if (request.status() == RequestStatus.WAITING_LIST && seated) {
			process().seatOffered(request.code());
			request.confirm(now());
			process().confirmed(request.code());
		}
	}

	@Override
	public void offerOver(String code) {
		hear(code, (request) -> {
			hearOfDraw(request);
			hearOfLostOffer(request);
			if (request.status() != RequestStatus.OFFERED || offer(request).isPresent()) {
				return;
			}
			if (request.offerExpired(now())) {
				request.lapse(now());
				this.tickets.cancel(request, null);
				this.mail.lapsed(request);
				process().cancelled(code);
			}
			else {
				roundOver(request, MeetingProcess.RoundEnd.EXPIRED);
			}
		});
	}

	@Override
	public void noSeat(String code) {
		hear(code, (request) -> {
			hearOfDraw(request);
			if (request.status() == RequestStatus.WAITING_LIST && !this.tickets.hasSeat(request)) {
				request.noSeat(now());
				roundOver(request, MeetingProcess.RoundEnd.NO_SEAT);
			}
		});
	}

	@Override
	public void sessionCancelled(String code) {
		hear(code, (request) -> {
			if (request.isInRound() && this.sessions.of(request).state() == SessionState.CANCELLED) {
				boolean carried = this.tickets.seat(request)
					.filter((seat) -> seat.state() == SeatView.State.CARRIED)
					.isPresent();
				request.sessionCancelled(now());
				this.mail.sessionCancelled(request, this.sessions.of(request), carried);
				process().sessionCancelled(code);
			}
		});
	}

	@Override
	public void sessionMoved(String code) {
		hear(code, (request) -> {
			boolean news = Transitions.isOpen(request.status())
					&& request.sessionMoved(this.sessions.of(request).day(), now());
			if (!news) {
				return;
			}
			if (this.tickets.hasSeat(request)) {
				this.mail.seatMoved(request, this.tickets.seat(request).orElseThrow());
				process().sessionMoved(code);
			}
			else if (request.status() == RequestStatus.IN_SCREENING || request.isInRound()) {
				this.mail.sessionMoved(request, this.sessions.of(request));
			}
		});
	}

	@Override
	public void standIn(String code) {
		hear(code, (request) -> {
			if (this.tickets.hasSeat(request)) {
				this.mail.standIn(request, this.tickets.seat(request).orElseThrow());
			}
		});
	}

	@Override
	public void attended(String code) {
		hear(code, (request) -> this.tickets.seat(request).ifPresent((seat) -> {
			switch (seat.state()) {
				case PRESENT, LATE -> came(request);
				case MISSED -> missed(request);
				default -> {
				}
			}
		}));
	}

	private void came(MeetingRequest request) {
		seatReserve(request);
		if (request.status() == RequestStatus.CONFIRMED || request.status() == RequestStatus.MISSED) {
			request.attend(now());
			this.tickets.settle(request);
			process().came(request.code());
		}
	}

	private void missed(MeetingRequest request) {
		if (request.status() == RequestStatus.CONFIRMED || request.status() == RequestStatus.ATTENDED) {
			request.miss(now());
			this.tickets.settle(request);
			process().missed(request.code());
		}
	}

	private void roundOver(MeetingRequest request, MeetingProcess.RoundEnd how) {
		process().roundOver(request.code(), how, request.course().prefersWriting());
	}

	private void hear(String code, Consumer<MeetingRequest> news) {
		this.requests.lock(code).ifPresent(news);
	}

	private MeetingProcess process() {
		return this.process.getObject();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
