package ir.peygir.staff.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who decided when that a case ends, and the alarms that came of it.
 */
@Repository
class ClosingTable {

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	ClosingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param absent in whose place, or {@code null}
	 */
	void add(String code, String unit, String who, String absent, Instant at) {
		this.jdbc
			.sql("insert into closing_decided (report_code, unit_code, who, on_behalf_of, at) values (?, ?, ?, ?, ?)")
			.params(code, unit, who, absent, Moments.utc(at))
			.update();
	}

	/** In the order of time. */
	List<Decided> since(Instant since) {
		return this.jdbc.sql("select who, unit_code, at from closing_decided where at >= ? order by at, id")
			.param(Moments.utc(since))
			.query((row, number) -> new Decided(row.getString("who"), row.getString("unit_code"),
					Moments.of(row, "at")))
			.list();
	}

	void forgetBefore(Instant before) {
		this.jdbc.sql("delete from closing_decided where at < ?").param(Moments.utc(before)).update();
	}

	Optional<Alarm> last(Alarm.Kind kind, String subject) {
		return this.jdbc.sql("select * from closing_alarm where kind = ? and subject = ? order by to_at desc limit 1")
			.params(kind.name(), subject)
			.query(ClosingTable::alarm)
			.optional();
	}

	void raise(Alarm.Kind kind, String subject, int cases, Instant from, Instant to, Instant now) {
		this.jdbc.sql(
				"insert into closing_alarm (kind, subject, cases, from_at, to_at, raised_at) values (?, ?, ?, ?, ?, ?)")
			.params(kind.name(), subject, cases, Moments.utc(from), Moments.utc(to), Moments.utc(now))
			.update();
	}

	void goOn(long id, int cases, Instant to) {
		this.jdbc.sql("update closing_alarm set cases = ?, to_at = ? where id = ? and seen_at is null")
			.params(cases, Moments.utc(to), id)
			.update();
	}

	/**
	 * @return whether nobody had seen it
	 */
	boolean seen(long id, String who, Instant now) {
		return this.jdbc.sql("update closing_alarm set seen_by = ?, seen_at = ? where id = ? and seen_at is null")
			.params(who, Moments.utc(now), id)
			.update() == 1;
	}

	Optional<Alarm> find(long id) {
		return this.jdbc.sql("select * from closing_alarm where id = ?")
			.param(id)
			.query(ClosingTable::alarm)
			.optional();
	}

	/** Those that nobody has seen first. */
	List<Alarm> newest() {
		return this.jdbc
			.sql("select * from closing_alarm order by case when seen_at is null then 0 else 1 end, to_at desc, id desc"
					+ " limit " + SHOWN)
			.query(ClosingTable::alarm)
			.list();
	}

	int unseen() {
		return this.jdbc.sql("select count(*) from closing_alarm where seen_at is null").query(Integer.class).single();
	}

	/** Codes of the cases behind an alarm, in the order of time. */
	List<String> cases(Alarm alarm) {
		return this.jdbc
			.sql("select report_code from closing_decided where " + column(alarm.kind())
					+ " = ? and at >= ? and at <= ?" + " order by at, id limit 200")
			.params(alarm.subject(), Moments.utc(alarm.from()), Moments.utc(alarm.to()))
			.query(String.class)
			.list();
	}

	/** Who decided the cases behind an alarm, and in whose place. */
	Set<String> people(Alarm alarm) {
		Set<String> people = new HashSet<>();
		this.jdbc
			.sql("select distinct who, on_behalf_of from closing_decided where " + column(alarm.kind())
					+ " = ? and at >= ? and at <= ?")
			.params(alarm.subject(), Moments.utc(alarm.from()), Moments.utc(alarm.to()))
			.query((row) -> {
				people.add(row.getString("who"));
				Optional.ofNullable(row.getString("on_behalf_of")).ifPresent(people::add);
			});
		return people;
	}

	/** How many were decided in that time, both ends included. */
	int count(Alarm.Kind kind, String subject, Instant from, Instant to) {
		return this.jdbc
			.sql("select count(*) from closing_decided where " + column(kind) + " = ? and at >= ? and at <= ?")
			.params(subject, Moments.utc(from), Moments.utc(to))
			.query(Integer.class)
			.single();
	}

	private static String column(Alarm.Kind kind) {
		return (kind == Alarm.Kind.PERSON) ? "who" : "unit_code";
	}

	private static Alarm alarm(ResultSet row, int number) throws SQLException {
		return new Alarm(row.getLong("id"), Alarm.Kind.valueOf(row.getString("kind")), row.getString("subject"),
				row.getInt("cases"), Moments.of(row, "from_at"), Moments.of(row, "to_at"), Moments.of(row, "raised_at"),
				row.getString("seen_by"), Moments.of(row, "seen_at"));
	}

	record Decided(String who, String unit, Instant at) {
	}

}
