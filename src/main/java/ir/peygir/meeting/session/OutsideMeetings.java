package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public register of whom an office met without a draw: otherwise the draw would be
 * for the powerless only. Roles, never names; nothing is ever changed or taken out.
 */
@Component
public class OutsideMeetings {

	private static final int ROLE = 100;

	private static final int SUBJECT = 200;

	private static final int REASON = 300;

	private final JdbcClient jdbc;

	private final Hosts hosts;

	private final Clock clock;

	OutsideMeetings(JdbcClient jdbc, Hosts hosts, Clock clock) {
		this.jdbc = jdbc;
		this.hosts = hosts;
		this.clock = clock;
	}

	/**
	 * @throws InvalidInput beside {@code day} (to come, or more than a year ago),
	 * {@code officeRole}, {@code visitorRole}, {@code subject}, {@code reason} (missing,
	 * too long, or with somebody's number)
	 * @throws Problem 404 for an unknown host, 403 for an officer of another office
	 */
	@Transactional
	public void add(String hostCode, Entry entry, Officer officer) {
		Host host = this.hosts.find(hostCode).orElseThrow(() -> Problem.unknown("meeting.host.unknown"));
		if (!officer.keeps(host)) {
			throw Problem.forbidden("meeting.host.notYours");
		}
		InvalidInput.Collector problems = new InvalidInput.Collector();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		problems.rejectIf(
				entry.day() == null || entry.day().isAfter(today) || entry.day().isBefore(today.minusYears(1)), "day",
				"meeting.outside.day");
		String office = PublicWords.read(entry.officeRole(), "officeRole", ROLE, problems);
		String visitor = PublicWords.read(entry.visitorRole(), "visitorRole", ROLE, problems);
		String subject = PublicWords.read(entry.subject(), "subject", SUBJECT, problems);
		String reason = PublicWords.read(entry.reason(), "reason", REASON, problems);
		problems.orThrow();
		this.jdbc.sql("""
				insert into meeting_outside (host_code, met_on, office_role, visitor_role, subject, reason, entered_by,
				entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(hostCode, entry.day(), office, visitor, subject, reason, officer.id(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The newest first, both days included. */
	public List<Entry> list(String hostCode, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select * from meeting_outside where host_code = ? and met_on between ? and ?
				order by met_on desc, id desc""")
			.params(hostCode, from, to)
			.query((row, number) -> new Entry(row.getObject("met_on", LocalDate.class), row.getString("office_role"),
					row.getString("visitor_role"), row.getString("subject"), row.getString("reason")))
			.list();
	}

	/** Both days included. */
	public int count(String hostCode, LocalDate from, LocalDate to) {
		return this.jdbc.sql("select count(*) from meeting_outside where host_code = ? and met_on between ? and ?")
			.params(hostCode, from, to)
			.query(Integer.class)
			.single();
	}

	/**
	 * A meeting outside the list.
	 *
	 * @param officeRole who of the office met, e.g. the mayor
	 * @param visitorRole who came, e.g. a council of a neighbourhood; no name
	 */
	public record Entry(LocalDate day, String officeRole, String visitorRole, String subject, String reason) {
	}

}
