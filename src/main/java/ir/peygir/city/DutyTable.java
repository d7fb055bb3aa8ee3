package ir.peygir.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Mobile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rosters in the database.
 */
@Component
class DutyTable {

	private final JdbcClient jdbc;

	DutyTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Rows that touch that time, earliest first. */
	List<Shift> within(String unitCode, Instant from, Instant to) {
		return this.jdbc.sql("""
				select * from duty where unit_code = ? and ends_at > ? and starts_at < ?
				order by starts_at, id""").param(unitCode).param(at(from)).param(at(to)).query(DutyTable::shift).list();
	}

	Optional<Shift> find(long id) {
		return this.jdbc.sql("select * from duty where id = ?").param(id).query(DutyTable::shift).optional();
	}

	/** Whoever writes a unit's roster waits for whoever does so already. */
	void lock(String unitCode) {
		this.jdbc.sql("select code from unit where code = ? for update").param(unitCode).query(String.class).single();
	}

	void add(Shift shift) {
		write("insert into duty (starts_at, ends_at, person, user_id, phone, unit_code) values (?, ?, ?, ?, ?, ?)",
				shift, shift.unitCode());
	}

	void change(Shift shift) {
		write("update duty set starts_at = ?, ends_at = ?, person = ?, user_id = ?, phone = ? where id = ?", shift,
				shift.id());
	}

	void remove(long id) {
		this.jdbc.sql("delete from duty where id = ?").param(id).update();
	}

	private void write(String sql, Shift shift, Object key) {
		this.jdbc.sql(sql)
			.param(at(shift.from()))
			.param(at(shift.to()))
			.param(shift.personName())
			.param(shift.userId())
			.param(shift.phone().e164())
			.param(key)
			.update();
	}

	private static Shift shift(ResultSet row, int number) throws SQLException {
		return new Shift(row.getLong("id"), row.getString("unit_code"),
				row.getObject("starts_at", OffsetDateTime.class).toInstant(),
				row.getObject("ends_at", OffsetDateTime.class).toInstant(), row.getString("person"),
				row.getString("user_id"), new Mobile(row.getString("phone")));
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
