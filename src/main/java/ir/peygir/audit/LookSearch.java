package ir.peygir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import ir.peygir.shared.Display;
import ir.peygir.shared.Looks.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds looks for those who check them, newest first.
 */
@Component
public class LookSearch {

	private static final int AT_ONCE = 500;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	LookSearch(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = new JdbcTemplate(jdbc.getDataSource());
		this.jdbc.setFetchSize(AT_ONCE);
		this.transaction = transaction;
	}

	/**
	 * One page and one more, so that it is known whether there are others.
	 * @param page from 0
	 */
	public List<Look> page(Asked asked, int page, int size) {
		List<Look> found = new ArrayList<>();
		read(asked, " limit " + (size + 1) + " offset " + (long) page * size, found::add);
		return found;
	}

	public long count(Asked asked) {
		List<Object> values = new ArrayList<>();
		return this.jdbc.queryForObject("select count(*) from case_look" + where(asked, values), Long.class,
				values.toArray());
	}

	/** All of them, one by one. */
	public void each(Asked asked, Consumer<Look> action) {
		// a cursor needs one
		this.transaction.executeWithoutResult((status) -> read(asked, "", action));
	}

	private void read(Asked asked, String part, Consumer<Look> action) {
		List<Object> values = new ArrayList<>();
		String query = "select at, account, role, case_code, what, purpose from case_look" + where(asked, values)
				+ " order by at desc, id desc" + part;
		this.jdbc.query(query, (ResultSet row) -> action.accept(look(row)), values.toArray());
	}

	private static Look look(ResultSet row) throws SQLException {
		return new Look(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3),
				row.getString(4), row.getString(5), row.getString(6));
	}

	private static String where(Asked asked, List<Object> values) {
		List<String> terms = new ArrayList<>();
		term("account = ?", asked.account(), terms, values);
		term("case_code = ?", asked.code(), terms, values);
		term("purpose = ?", (asked.purpose() != null) ? asked.purpose().name() : null, terms, values);
		term("at >= ?", start(asked.from()), terms, values);
		term("at < ?", (asked.to() != null) ? start(asked.to().plusDays(1)) : null, terms, values);
		return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
	}

	private static void term(String term, Object value, List<String> terms, List<Object> values) {
		if (value != null) {
			terms.add(term);
			values.add(value);
		}
	}

	private static OffsetDateTime start(LocalDate day) {
		return (day != null) ? day.atStartOfDay(Display.CITY).toOffsetDateTime() : null;
	}

	/**
	 * What is looked for; {@code null} is anything.
	 *
	 * @param from the first day in the city
	 * @param to the last one
	 */
	public record Asked(String account, String code, Purpose purpose, LocalDate from, LocalDate to) {
	}

	/** One look. */
	public record Look(Instant at, String account, String role, String code, String what, String purpose) {
	}

}
