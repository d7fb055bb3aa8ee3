package ir.peygir.meeting.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ir.peygir.meeting.Mode;
import ir.peygir.shared.CsvRows;
import ir.peygir.shared.Seeding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hosts in the database: brought up to date with the shipped ones at start, except
 * those that an official changed.
 */
@Component
class Hosts {

	private static final String COLUMNS = """
			title_fa, title_en, district_code, staff_group, weekday, starts_time, seats, minutes, place_fa, place_en,
			mode, calendar, number_mode, rule_fa, rule_en, active""";

	private final JdbcClient jdbc;

	Hosts(JdbcClient jdbc, Seeding seeding) {
		this.jdbc = jdbc;
		seeding.run(() -> seed(shipped()));
	}

	List<Host> all() {
		return this.jdbc.sql("select * from meeting_host order by ordinal, code").query(Hosts::host).list();
	}

	List<Host> active() {
		return all().stream().filter(Host::active).toList();
	}

	Optional<Host> find(String code) {
		return this.jdbc.sql("select * from meeting_host where code = ?").param(code).query(Hosts::host).optional();
	}

	void change(Host host, String by, Instant now) {
		update(host);
		this.jdbc.sql("update meeting_host set changed_by = ?, changed_at = ? where code = ?")
			.params(by, now.atOffset(ZoneOffset.UTC), host.code())
			.update();
	}

	final void seed(List<Host> shipped) {
		Map<String, Host> present = all().stream().collect(Collectors.toMap(Host::code, Function.identity()));
		List<String> changed = this.jdbc.sql("select code from meeting_host where changed_at is not null")
			.query(String.class)
			.list();
		for (int i = 0; i < shipped.size(); i++) {
			Host host = shipped.get(i);
			if (!present.containsKey(host.code())) {
				add(host, i);
			}
			else if (!changed.contains(host.code()) && !host.equals(present.get(host.code()))) {
				update(host);
			}
		}
	}

	static List<Host> shipped() {
		Map<String, Map<String, String>> rules = CsvRows.of("meeting/number-rules.csv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("code"), Function.identity()));
		return CsvRows.of("meeting/hosts.csv").stream().map((row) -> host(row, rules.get(row.get("rule")))).toList();
	}

	private void add(Host host, int ordinal) {
		values(this.jdbc.sql("insert into meeting_host (" + COLUMNS
				+ ", code, ordinal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"), host)
			.param(ordinal)
			.update();
	}

	private void update(Host host) {
		values(this.jdbc
			.sql("update meeting_host set " + COLUMNS.replaceAll(",\\s+", " = ?, ") + " = ? where code = ?"), host)
			.update();
	}

	private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Host host) {
		return statement.param(host.titleFa())
			.param(host.titleEn())
			.param(host.districtCode())
			.param(host.group())
			.param(host.weekday().name())
			.param(host.starts())
			.param(host.seats())
			.param(host.minutes())
			.param(host.placeFa())
			.param(host.placeEn())
			.param(host.mode().name())
			.param(host.calendar())
			.param(host.number().mode().name())
			.param(host.number().ruleFa())
			.param(host.number().ruleEn())
			.param(host.active())
			.param(host.code());
	}

	private static Host host(ResultSet row, int number) throws SQLException {
		return new Host(row.getString("code"), row.getString("title_fa"), row.getString("title_en"),
				row.getString("district_code"), row.getString("staff_group"),
				DayOfWeek.valueOf(row.getString("weekday")), row.getObject("starts_time", LocalTime.class),
				row.getInt("seats"), row.getInt("minutes"), row.getString("place_fa"), row.getString("place_en"),
				Mode.valueOf(row.getString("mode")), row.getString("calendar"),
				new PublicNumber(NumberMode.valueOf(row.getString("number_mode")), row.getString("rule_fa"),
						row.getString("rule_en")),
				row.getBoolean("active"));
	}

	private static Host host(Map<String, String> row, Map<String, String> rule) {
		return new Host(row.get("code"), row.get("title_fa"), row.get("title_en"),
				row.get("district").isEmpty() ? null : row.get("district"), row.get("group"),
				DayOfWeek.valueOf(row.get("weekday")), LocalTime.parse(row.get("starts")),
				Integer.parseInt(row.get("seats")), Integer.parseInt(row.get("minutes")), row.get("place_fa"),
				row.get("place_en"), Mode.valueOf(row.get("mode")), row.get("calendar"),
				new PublicNumber(NumberMode.valueOf(row.get("number_mode")), rule.get("rule_fa"), rule.get("rule_en")),
				"1".equals(row.get("active")));
	}

}
