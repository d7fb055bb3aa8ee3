package ir.peygir.meeting.ballot;

import java.util.function.BiConsumer;

import ir.peygir.meeting.Entrants;

/**
 * What a request has to hear of its ticket or seat; names are part of jobs that wait.
 */
enum News {

	DRAWN(Entrants::drawn), SEAT_OFFERED(Entrants::seatOffered), OFFER_OVER(Entrants::offerOver),
	NO_SEAT(Entrants::noSeat), SESSION_CANCELLED(Entrants::sessionCancelled), SESSION_MOVED(Entrants::sessionMoved),
	STAND_IN(Entrants::standIn), ATTENDED(Entrants::attended);

	private final BiConsumer<Entrants, String> call;

	News(BiConsumer<Entrants, String> call) {
		this.call = call;
	}

	void tell(Entrants entrants, String code) {
		this.call.accept(entrants, code);
	}

}
