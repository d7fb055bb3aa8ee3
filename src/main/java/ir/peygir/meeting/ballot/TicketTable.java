package ir.peygir.meeting.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ir.peygir.meeting.draw.Reserved;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The tickets and how far each is.
 */
@Repository
class TicketTable {

	private final JdbcClient jdbc;

	TicketTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps it without any key: it takes part in nothing yet. */
	long add(Ticket ticket) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into meeting_ticket (session_id, district, request_code, person, mobile, pseudonym, nonce, nonce_by_server,
						ticket, weight, rules, draws, state, carried, matter_since, entered_at)
					values (:session, :district, :code, :person, :mobile, :pseudonym, :nonce, :nonceByServer,
						:ticket, :weight, :rules, :draws, :state, :carried, :since, :entered)""")
			.param("session", ticket.sessionId())
			.param("district", ticket.district())
			.param("code", ticket.code())
			.param("person", ticket.person())
			.param("mobile", ticket.mobile())
			.param("pseudonym", ticket.pseudonym())
			.param("nonce", ticket.nonce())
			.param("nonceByServer", ticket.nonceByServer())
			.param("ticket", ticket.ticket())
			.param("weight", ticket.weight())
			.param("rules", rules(ticket.rules()))
			.param("draws", ticket.draws())
			.param("state", TicketView.State.UNVERIFIED.name())
			.param("carried", ticket.carried())
			.param("since", Columns.utc(ticket.matterSince()))
			.param("entered", Columns.utc(ticket.enteredAt()))
			.update(key, "id");
		return key.getKeyAs(Number.class).longValue();
	}

	void state(long id, TicketView.State state) {
		this.jdbc.sql("update meeting_ticket set state = ? where id = ?").param(state.name()).param(id).update();
	}

	void weigh(long id, Weight weight) {
		this.jdbc.sql("update meeting_ticket set weight = ?, rules = ? where id = ?")
			.param(weight.value())
			.param(rules(weight.rules()))
			.param(id)
			.update();
	}

	private static String rules(List<WeightRule> rules) {
		return rules.stream().map(Enum::name).collect(Collectors.joining(","));
	}

	void urgent(long id) {
		this.jdbc.sql("update meeting_ticket set urgent = true where id = ?").param(id).update();
	}

	void reserve(long id, Reserved.Rule rule) {
		this.jdbc.sql("update meeting_ticket set reserved = ? where id = ?").param(rule.code()).param(id).update();
	}

	/** Who counts now is on the final list. */
	void list(String sessionId) {
		this.jdbc.sql(
				"update meeting_ticket set state = 'LISTED', on_list = true where session_id = ? and state = 'REGISTERED'")
			.param(sessionId)
			.update();
	}

	void sessionCancelled(String sessionId) {
		this.jdbc.sql("""
				update meeting_ticket set session_cancelled = true
				where session_id = ? and state in ('REGISTERED', 'BARRED', 'LISTED')""").param(sessionId).update();
	}

	boolean isSessionCancelled(long id) {
		return count("id = ? and session_cancelled", id) > 0;
	}

	void passedOver(long id) {
		this.jdbc.sql("update meeting_ticket set passed_over = true where id = ?").param(id).update();
	}

	Optional<Ticket> newest(String code) {
		return where("request_code = ? order by id desc limit 1", code).stream().findFirst();
	}

	Optional<Ticket> of(String code, String sessionId) {
		return where("request_code = ? and session_id = ? order by id desc limit 1", code, sessionId).stream()
			.findFirst();
	}

	Ticket get(long id) {
		return where("id = ?", id).get(0);
	}

	/** Those that could be reserved. */
	List<Ticket> candidates(String sessionId, int drawsForRight) {
		return where("session_id = ? and state = 'REGISTERED' and (carried or urgent or draws >= ?)", sessionId,
				drawsForRight);
	}

	/** In the order in which they are seated. */
	List<Ticket> reserved(String sessionId) {
		return where("session_id = ? and on_list and reserved is not null", sessionId).stream()
			.sorted(Comparator.comparing(Ticket::reserved).thenComparing(TopSeats.OLDEST))
			.toList();
	}

	/** Next first: who is on the waiting list and had no offer in this session. */
	List<Ticket> waiting(String sessionId, int limit) {
		return where("""
				drawn_in = ? and state = 'LISTED' and not exists
				(select 1 from meeting_offer o where o.ticket_id = t.id) order by place limit ?""", sessionId, limit);
	}

	/** Cancelled after the final list, before that place, and nobody was told yet. */
	List<Ticket> toPassOver(String sessionId, int place) {
		return where(
				"session_id = ? and state = 'CANCELLED' and on_list and place < ? and not passed_over order by place",
				sessionId, place);
	}

	/** Who counts now. */
	int entrants(String sessionId) {
		return count("session_id = ? and state in ('REGISTERED', 'LISTED')", sessionId);
	}

	/** The same of many sessions at once; those without any are missing. */
	Map<String, Integer> entrants(Collection<String> sessionIds) {
		Map<String, Integer> entrants = new HashMap<>();
		this.jdbc.sql("""
				select session_id, count(*) as many from meeting_ticket
				where session_id in (:ids) and state in ('REGISTERED', 'LISTED') group by session_id""")
			.param("ids", sessionIds)
			.query((row) -> {
				entrants.put(row.getString("session_id"), row.getInt("many"));
			});
		return entrants;
	}

	int cancelledByOfficers(String sessionId) {
		return count("session_id = ? and cancelled_by_officer", sessionId);
	}

	private int count(String condition, Object... arguments) {
		return this.jdbc.sql("select count(*) from meeting_ticket where " + condition)
			.params(Arrays.asList(arguments))
			.query(Integer.class)
			.single();
	}

	private List<Ticket> where(String condition, Object... arguments) {
		return this.jdbc
			.sql("select t.*, p.place from meeting_ticket t left join meeting_place p on p.ticket = t.ticket_key where "
					+ condition)
			.params(Arrays.asList(arguments))
			.query(TicketTable::ticket)
			.list();
	}

	private static Ticket ticket(ResultSet row, int number) throws SQLException {
		return new Ticket(row.getLong("id"), row.getString("session_id"), row.getString("district"),
				row.getString("request_code"), row.getString("person"), row.getString("mobile"),
				row.getString("pseudonym"), row.getString("nonce"), row.getBoolean("nonce_by_server"),
				row.getString("ticket"), row.getInt("weight"),
				Arrays.stream(row.getString("rules").split(",")).map(WeightRule::valueOf).toList(), row.getInt("draws"),
				TicketView.State.valueOf(row.getString("state")), row.getBoolean("on_list"),
				row.getObject("place", Integer.class), Offer.rule(row.getString("reserved")), row.getBoolean("urgent"),
				row.getBoolean("carried"), Columns.instant(row, "matter_since"), Columns.instant(row, "entered_at"));
	}

}
