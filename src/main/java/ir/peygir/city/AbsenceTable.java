package ir.peygir.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The absences in the database.
 */
@Component
class AbsenceTable {

	private static final String WITHIN = " and last_day >= ? and first_day <= ? order by first_day, id";

	private final JdbcClient jdbc;

	AbsenceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Absence> of(String userId, LocalDate first, LocalDate last) {
		return query("user_id = ?" + WITHIN, userId, first, last);
	}

	List<Absence> coveredBy(String standIn, LocalDate first, LocalDate last) {
		return query("stand_in = ?" + WITHIN, standIn, first, last);
	}

	List<Absence> notOver(LocalDate day) {
		return query("last_day >= ? order by first_day, user_id", day);
	}

	Optional<Absence> find(long id) {
		return query("id = ?", id).stream().findFirst();
	}

	void add(Absence absence) {
		this.jdbc.sql("insert into absence (user_id, first_day, last_day, stand_in) values (?, ?, ?, ?)")
			.param(absence.userId())
			.param(absence.first())
			.param(absence.last())
			.param(absence.standIn())
			.update();
	}

	void end(long id, LocalDate last) {
		this.jdbc.sql("update absence set last_day = ? where id = ?").param(last).param(id).update();
	}

	void remove(long id) {
		this.jdbc.sql("delete from absence where id = ?").param(id).update();
	}

	private List<Absence> query(String where, Object... values) {
		return this.jdbc.sql("select * from absence where " + where).params(values).query(AbsenceTable::absence).list();
	}

	private static Absence absence(ResultSet row, int number) throws SQLException {
		return new Absence(row.getLong("id"), row.getString("user_id"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getString("stand_in"));
	}

}
