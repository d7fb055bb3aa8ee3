package ir.peygir.staff.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;
import ir.peygir.report.Status;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds running and finished instances by what people know of a case; pages by the place
 * where the last one ended, so that the thousandth is as fast as the first.
 */
@Component
class CaseSearch {

	static final int PAGE = 50;

	/** Nobody reads on there, and counting on would cost more than the search. */
	static final int COUNTED = 100_000;

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private final JdbcTemplate database;

	private final Catalogue catalogue;

	private final City city;

	private final MessageSource messages;

	private final Clock clock;

	CaseSearch(JdbcTemplate database, Catalogue catalogue, City city, MessageSource messages, Clock clock) {
		this.database = database;
		this.catalogue = catalogue;
		this.city = city;
		this.messages = messages;
		this.clock = clock;
	}

	/** Newest first; one more than a page if there is a next one. */
	List<FoundCase> page(Wanted wanted, List<String> readable, CaseQuery.Place after) {
		CaseQuery query = CaseQuery.of(wanted, readable, this.clock.instant());
		String statement = query.page(after, PAGE + 1);
		return this.database.query(statement, this::found, query.values());
	}

	/** At most one more than {@link #COUNTED}. */
	long count(Wanted wanted, List<String> readable) {
		CaseQuery query = CaseQuery.of(wanted, readable, this.clock.instant());
		return Optional.ofNullable(this.database.queryForObject(query.count(COUNTED), Long.class, query.values()))
			.orElse(0L);
	}

	Optional<FoundCase> one(String processInstanceId, List<String> readable) {
		CaseQuery query = CaseQuery.of(processInstanceId, readable);
		String statement = query.page(null, 1);
		return this.database.query(statement, this::found, query.values()).stream().findFirst();
	}

	private FoundCase found(ResultSet row, int number) throws SQLException {
		String topic = row.getString(11);
		String unit = row.getString(12);
		String ofReport = row.getString(13);
		String ofMeeting = row.getString(14);
		String name = (ofReport != null) ? Status.valueOf(ofReport).staffKey()
				: (ofMeeting != null) ? "meeting.status." + ofMeeting : null;
		Instant ended = instant(row.getTimestamp(6));
		long millis = row.getLong(7);
		return new FoundCase(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				instant(row.getTimestamp(5)), ended, (ended != null) ? millis : null, state(row.getString(8), ended),
				row.getString(9), topic, topicTitle(topic), unit, unitTitle(unit),
				(ofReport != null) ? ofReport : ofMeeting,
				(name != null) ? this.messages.getMessage(name, null, name, PERSIAN) : null,
				ofReport != null || ofMeeting != null);
	}

	private String topicTitle(String code) {
		return (code != null) ? this.catalogue.topic(code).map((topic) -> topic.title(PERSIAN)).orElse(code) : null;
	}

	private String unitTitle(String code) {
		return (code != null) ? this.city.unit(code).map((unit) -> unit.titleFa()).orElse(code) : null;
	}

	private static String state(String engine, Instant ended) {
		return ((ended == null) ? Wanted.State.RUNNING
				: "COMPLETED".equals(engine) ? Wanted.State.FINISHED : Wanted.State.CANCELED)
			.name();
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
