package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What in the records of cases looks like work done for the figures. Each is a reason to
 * look, none is a proof.
 */
@Component
class IntegrityQueries {

	/** Shorter answers are alike by nature. */
	private static final int SHORT = 20;

	private static final int ALIKE = 3;

	private static final Duration LAST_HOUR = Duration.ofHours(1);

	private static final String PICTURES = """
			select P.report_code, P.also_on, P.role, P.created_at, P.created_by from photo P
			where P.also_on is not null and P.created_at >= ?
			order by P.created_at desc, P.id fetch first 200 rows only""";

	private static final String BOUNCES = """
			select E.report_code, E.at, R.started_at, R.due_at,
				(select max(A.at) from report_event A
					where A.report_code = E.report_code and A.id < E.id and A.event in ('ASSIGNED', 'HANDED_OVER')),
				(select max(U.unit_code) from report_event U where U.id = (select max(A.id) from report_event A
					where A.report_code = E.report_code and A.id < E.id and A.event in ('ASSIGNED', 'HANDED_OVER')))
			from report_event E join report R on R.code = E.report_code
			where E.event = 'RETURNED' and E.at >= ? order by E.at desc fetch first 5000 rows only""";

	// the reminder comes when three quarters of the time are over, and once a round
	private static final String PAUSES = """
			select E.report_code, E.at, M.at, E.unit_code
			from report_event E
				join report_event M on M.report_code = E.report_code and M.event = 'REMINDED' and M.id < E.id
			where E.event = 'QUESTION_ASKED' and E.at >= ?
				and not exists (select 1 from report_event N where N.report_code = E.report_code and N.id > M.id
					and N.id < E.id and N.event in ('ANSWERED', 'REDO', 'RESORTED', 'REMINDED'))
			order by E.at desc fetch first 200 rows only""";

	private static final String ANSWERS = """
			select count(*), count(distinct R.unit_code), min(R.unit_code), min(R.code), max(R.code),
				max(R.answered_at), length(R.answer)
			from report R
			where R.answered_at >= ? and length(R.answer) >= ?
			group by R.answer having count(*) >= ?
			order by 1 desc, 4 fetch first 50 rows only""";

	private final JdbcTemplate database;

	IntegrityQueries(JdbcTemplate database) {
		this.database = database;
	}

	/** Evidence or a citizen's picture that lies on an earlier case too. */
	List<Picture> samePictures(Instant since) {
		return this.database.query(PICTURES, (row, number) -> new Picture(row.getString(1), row.getString(2),
				row.getString(3), row.getTimestamp(4).toInstant(), row.getString(5)), Timestamp.from(since));
	}

	/**
	 * "Not ours" said in the last hour in which it may be said, or in the case's last.
	 */
	List<Bounce> lastHourBounces(Instant since) {
		return this.database.query(BOUNCES, (row, number) -> {
			Instant at = row.getTimestamp(2).toInstant();
			return bounce(row.getString(1), at, instant(row.getTimestamp(3)), instant(row.getTimestamp(4)),
					instant(row.getTimestamp(5)), row.getString(6));
		}, Timestamp.from(since)).stream().filter(Objects::nonNull).toList();
	}

	private static Bounce bounce(String code, Instant at, Instant started, Instant due, Instant assigned, String unit) {
		// of an earlier round only the times of the present one are kept
		if (due == null || assigned == null || at.isBefore(started)) {
			return null;
		}
		Instant until = assigned.plus(Duration.between(started, due).dividedBy(4));
		Duration left = Duration.between(at, until);
		Duration toDeadline = Duration.between(at, due);
		boolean last = !left.isNegative() && left.compareTo(LAST_HOUR) <= 0
				|| !toDeadline.isNegative() && toDeadline.compareTo(LAST_HOUR) <= 0;
		return last ? new Bounce(code, unit, at, until, Duration.between(assigned, at).toMinutes()) : null;
	}

	/**
	 * The citizen was asked, which stops the clock, after the unit was reminded of it.
	 */
	List<Pause> latePauses(Instant since) {
		return this.database.query(PAUSES, (row, number) -> new Pause(row.getString(1), row.getString(4),
				row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()), Timestamp.from(since));
	}

	/** The same words for several cases; the words themselves stay in the case files. */
	List<Alike> identicalAnswers(Instant since) {
		return this.database.query(ANSWERS,
				(row, number) -> new Alike(row.getLong(1), row.getLong(2), row.getString(3),
						List.of(row.getString(4), row.getString(5)), row.getTimestamp(6).toInstant(), row.getInt(7)),
				Timestamp.from(since), SHORT, ALIKE);
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * @param earlier the case that had it first
	 * @param by account of the member of staff, or {@code null} for a citizen's
	 */
	record Picture(String code, String earlier, String role, Instant at, String by) {
	}

	/**
	 * @param until when "not ours" could have been said at the latest
	 * @param heldMinutes how long the unit had had it
	 */
	record Bounce(String code, String unit, Instant at, Instant until, long heldMinutes) {
	}

	record Pause(String code, String unit, Instant at, Instant reminded) {
	}

	/**
	 * @param unit one of them
	 * @param cases the first and the last by code
	 * @param length of the answer in characters
	 */
	record Alike(long count, long units, String unit, List<String> cases, Instant last, int length) {
	}

}
