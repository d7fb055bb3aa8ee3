package ir.peygir.meeting.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The offers, and the keys by which the database itself refuses a seat to two or two to
 * one.
 */
@Repository
class OfferTable {

	private final JdbcClient jdbc;

	OfferTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Offer offer) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into meeting_offer (session_id, ticket_id, request_code, person, seat, second_round, state,
					reserved, offered_at, starts_at, counts, seat_key, guest_key, holder_key)
				values (:session, :ticket, :code, :person, :seat, :second, :state,
					:reserved, :offered, :starts, :counts, :seatKey, :guestKey, :person)""")
			.param("session", offer.sessionId())
			.param("ticket", offer.ticketId())
			.param("code", offer.code())
			.param("person", offer.person())
			.param("seat", offer.seat())
			.param("second", offer.secondRound())
			.param("state", offer.state().name())
			.param("reserved", (offer.reserved() != null) ? offer.reserved().code() : null)
			.param("offered", Columns.utc(offer.offeredAt()))
			.param("starts", Columns.utc(offer.startsAt()))
			.param("counts", offer.counts())
			.param("seatKey", seatKey(offer))
			.param("guestKey", guestKey(offer))
			.update(key, "id");
		return key.getKeyAs(Number.class).longValue();
	}

	/** The person comes, and holds the seat until the day. */
	void confirm(long id) {
		this.jdbc.sql("update meeting_offer set state = 'CONFIRMED' where id = ?").param(id).update();
	}

	/** It is over; the seat is free and the person may have another. */
	void end(Offer offer, SeatView.State state, boolean counts, boolean noShow, Instant heldAt) {
		this.jdbc.sql("""
				update meeting_offer set state = :state, counts = :counts, no_show = :noShow, held_at = :held,
					seat_key = null, guest_key = null, holder_key = null where id = :id""")
			.param("state", state.name())
			.param("counts", counts)
			.param("noShow", noShow)
			.param("held", Columns.utc(heldAt))
			.param("id", offer.id())
			.update();
	}

	/**
	 * The person came: the seat is used, and another may be asked for elsewhere.
	 * @throws ConcurrencyFailureException if somebody else was seated there
	 */
	void came(Offer offer, SeatView.State state, Instant heldAt) {
		try {
			this.jdbc.sql("""
					update meeting_offer set state = :state, no_show = false, held_at = :held, seat_key = :seat,
						guest_key = :guest, holder_key = null where id = :id""")
				.param("state", state.name())
				.param("held", Columns.utc(heldAt))
				.param("seat", seatKey(offer))
				.param("guest", guestKey(offer))
				.param("id", offer.id())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new ConcurrencyFailureException("the seat has gone to somebody else", ex);
		}
	}

	void excuse(long id) {
		this.jdbc.sql("update meeting_offer set no_show = false where id = ?").param(id).update();
	}

	Optional<Offer> newest(String code) {
		return where("request_code = ? order by id desc limit 1", code).stream().findFirst();
	}

	/** The newest one that counts as missed. */
	Optional<Offer> missed(String code) {
		return where("request_code = ? and no_show order by id desc limit 1", code).stream().findFirst();
	}

	Optional<Offer> newest(long ticketId) {
		return where("ticket_id = ? order by id desc limit 1", ticketId).stream().findFirst();
	}

	Offer get(long id) {
		return where("id = ?", id).get(0);
	}

	List<Offer> all(String sessionId) {
		return where("session_id = ? order by seat, id", sessionId);
	}

	List<Offer> in(String sessionId, SeatView.State state) {
		return where("session_id = ? and state = ? order by seat", sessionId, state.name());
	}

	List<Integer> takenSeats(String sessionId) {
		return this.jdbc.sql("select seat from meeting_offer where session_id = ? and seat_key is not null")
			.param(sessionId)
			.query(Integer.class)
			.list();
	}

	private List<Offer> where(String condition, Object... arguments) {
		return this.jdbc.sql("select * from meeting_offer where " + condition)
			.params(Arrays.asList(arguments))
			.query(OfferTable::offer)
			.list();
	}

	private static String seatKey(Offer offer) {
		return offer.sessionId() + "#" + offer.seat();
	}

	private static String guestKey(Offer offer) {
		return offer.sessionId() + ":" + offer.person();
	}

	private static Offer offer(ResultSet row, int number) throws SQLException {
		return new Offer(row.getLong("id"), row.getString("session_id"), row.getLong("ticket_id"),
				row.getString("request_code"), row.getString("person"), row.getInt("seat"),
				row.getBoolean("second_round"), SeatView.State.valueOf(row.getString("state")),
				Offer.rule(row.getString("reserved")), Columns.instant(row, "offered_at"),
				Columns.instant(row, "starts_at"), row.getBoolean("counts"), row.getBoolean("no_show"));
	}

}
