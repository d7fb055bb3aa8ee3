package ir.peygir.meeting.ballot;

import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys by which the database itself refuses a second ticket of a person and a third
 * of a number.
 */
@Repository
class TicketKeys {

	private static final int MOST_PER_MOBILE = 2;

	private final JdbcClient jdbc;

	TicketKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean isPersonIn(String person) {
		return count("person_key = ?", person) > 0;
	}

	/** The first of the places that a mobile number has, if one is free. */
	Optional<String> freeMobileKey(String mobile) {
		for (int number = 1; number <= MOST_PER_MOBILE; number++) {
			String key = mobile + ":" + number;
			if (count("mobile_key = ?", key) == 0) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}

	/**
	 * From now on it counts.
	 * @throws ConcurrencyFailureException if another transaction took one of the keys at
	 * the same moment: the next try sees which
	 */
	void take(Ticket ticket, String mobileKey) {
		try {
			this.jdbc.sql("""
					update meeting_ticket set state = 'REGISTERED', person_key = :person, mobile_key = :mobile,
						entry_key = :entry, ticket_key = :ticket where id = :id""")
				.param("person", ticket.person())
				.param("mobile", mobileKey)
				.param("entry", ticket.sessionId() + ":" + ticket.pseudonym())
				.param("ticket", ticket.ticket())
				.param("id", ticket.id())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new ConcurrencyFailureException("a ticket of the same person or number came first", ex);
		}
	}

	/** Person and number may ask anew. */
	void release(long id) {
		this.jdbc.sql("update meeting_ticket set person_key = null, mobile_key = null where id = ?").param(id).update();
	}

	void cancel(Ticket ticket, boolean byOfficer) {
		this.jdbc.sql("""
				update meeting_ticket set state = 'CANCELLED', person_key = null, mobile_key = null,
					cancelled_by_officer = :byOfficer where id = :id""")
			.param("byOfficer", byOfficer)
			.param("id", ticket.id())
			.update();
		if (!ticket.onList()) {
			this.jdbc.sql("update meeting_ticket set entry_key = null, ticket_key = null where id = ?")
				.param(ticket.id())
				.update();
		}
	}

	private int count(String condition, String argument) {
		return this.jdbc.sql("select count(*) from meeting_ticket where " + condition)
			.param(argument)
			.query(Integer.class)
			.single();
	}

}
