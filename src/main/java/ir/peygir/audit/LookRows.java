package ir.peygir.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ir.peygir.shared.Display;
import ir.peygir.shared.Looks;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps who looked at what. An account and codes, never what was seen.
 */
@Component
class LookRows implements Looks {

	private static final Duration SHORT_WHILE = Duration.ofMinutes(30);

	private final JdbcTemplate jdbc;

	private final Roles roles;

	private final MessageSource messages;

	private final Clock clock;

	LookRows(JdbcTemplate jdbc, Roles roles, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.roles = roles;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public void note(String caseCode, String account, What what, Purpose purpose) {
		this.jdbc.update(
				"insert into case_look (at, case_code, account, role, purpose, what) values (?, ?, ?, ?, ?, ?)",
				this.clock.instant().atOffset(ZoneOffset.UTC), caseCode, account, this.roles.of(account),
				purpose.name(), what.name());
	}

	@Override
	public Optional<Purpose> stated(String caseCode, String account) {
		return this.jdbc.query("""
				select purpose from case_look where case_code = ? and account = ? and what = ? and at > ?
				order by at desc, id desc limit 1""", (row, at) -> Purpose.valueOf(row.getString(1)), caseCode, account,
				What.PROTECTED_FILE.name(), this.clock.instant().minus(SHORT_WHILE).atOffset(ZoneOffset.UTC))
			.stream()
			.findFirst();
	}

	@Override
	public String told(String caseCode, Locale language) {
		Map<String, Long> byRole = new TreeMap<>();
		this.jdbc.query("select role, count(*) from case_look where case_code = ? group by role", (row) -> {
			byRole.merge(this.roles.told(row.getString(1), language), row.getLong(2), Long::sum);
		}, caseCode);
		if (byRole.isEmpty()) {
			return text("looks.none", language);
		}
		long all = byRole.values().stream().mapToLong(Long::longValue).sum();
		String each = byRole.entrySet()
			.stream()
			.map((one) -> text("looks.role", language, one.getKey(), Display.number(one.getValue(), language)))
			.collect(Collectors.joining(text("looks.comma", language) + " "));
		return text((all == 1) ? "looks.once" : "looks.times", language, Display.number(all, language), each);
	}

	private String text(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
