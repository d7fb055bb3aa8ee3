package ir.peygir.meeting.request;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.messaging.SmsReplies;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes 31 for "I come" and 33 for "I do not" when a seat is offered; 33 gives back a
 * confirmed one too.
 */
@Component
class OfferReplies implements SmsReplies {

	private static final Limit MOST = Limit.of(10);

	private final MeetingRequests requests;

	private final RequestTickets tickets;

	private final MeetingDesk desk;

	private final Clock clock;

	OfferReplies(MeetingRequests requests, RequestTickets tickets, MeetingDesk desk, Clock clock) {
		this.requests = requests;
		this.tickets = tickets;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Question> asked(List<UUID> contacts, boolean agrees) {
		return this.requests.holding(contacts, MOST)
			.stream()
			.filter((request) -> isOpen(request, agrees))
			.map((request) -> question(request, agrees))
			.findFirst();
	}

	private boolean isOpen(MeetingRequest request, boolean agrees) {
		return (request.status() == RequestStatus.OFFERED) ? this.tickets.seat(request)
			.filter((seat) -> seat.until() == null || this.clock.instant().isBefore(seat.until()))
			.isPresent() : !agrees;
	}

	/** Only the text of the offer said what the numbers mean. */
	private Question question(MeetingRequest request, boolean agrees) {
		return new Question(request.status() == RequestStatus.OFFERED, request.since(), (comment) -> {
			if (agrees) {
				this.desk.confirm(request.code());
			}
			else {
				this.desk.decline(request.code());
			}
		});
	}

}
