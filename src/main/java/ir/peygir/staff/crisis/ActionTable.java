package ir.peygir.staff.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.staff.CrisisNews;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The joint answers with the state of each of their cases; every change of a state asks
 * for the state before, so that of two who are at it one wins.
 */
@Repository
class ActionTable {

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	ActionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws DuplicateKeyException if one of them waits for another action
	 */
	long add(long crisis, String who, Action.Answer answer, Collection<String> codes, Instant now, Instant due) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into crisis_action (crisis_id, who, outcome, reason, planned_for, answer, state, confirmed_at, due_at)
					values (:crisis, :who, :outcome, :reason, :day, :answer, 'WAITING', :now, :due)""")
			.param("crisis", crisis)
			.param("who", who)
			.param("outcome", answer.outcome())
			.param("reason", answer.reason())
			.param("day", answer.plannedFor())
			.param("answer", answer.text())
			.param("now", Moments.utc(now))
			.param("due", Moments.utc(due))
			.update(key, "id");
		long id = key.getKeyAs(Number.class).longValue();
		codes.stream()
			.sorted()
			.forEach((code) -> this.jdbc.sql(
					"insert into crisis_action_case (action_id, report_code, open_code, state) values (?, ?, ?, 'PENDING')")
				.params(id, code, code)
				.update());
		return id;
	}

	/**
	 * @return whether it had not begun
	 */
	boolean undo(long id, String who, Instant now) {
		boolean undone = this.jdbc.sql(
				"update crisis_action set state = 'UNDONE', undone_by = ?, ended_at = ? where id = ? and state = 'WAITING'")
			.params(who, Moments.utc(now), id)
			.update() == 1;
		if (undone) {
			this.jdbc.sql("update crisis_action_case set open_code = null where action_id = ?").param(id).update();
		}
		return undone;
	}

	/**
	 * @return whether it may go on: it begins now, or had begun before a crash
	 */
	boolean begin(long id) {
		return this.jdbc
			.sql("update crisis_action set state = 'RUNNING' where id = ? and state in ('WAITING', 'RUNNING')")
			.param(id)
			.update() == 1;
	}

	void finish(long id, Instant now) {
		this.jdbc.sql("update crisis_action set state = 'FINISHED', ended_at = ? where id = ? and state = 'RUNNING'")
			.params(Moments.utc(now), id)
			.update();
	}

	List<String> pending(long id) {
		return this.jdbc.sql(
				"select report_code from crisis_action_case where action_id = ? and state = 'PENDING' order by report_code")
			.param(id)
			.query(String.class)
			.list();
	}

	/**
	 * Takes a case in hand until the transaction ends.
	 * @return whether nothing has happened to it yet
	 */
	boolean lock(long id, String code) {
		return this.jdbc.sql("select state from crisis_action_case where action_id = ? and report_code = ? for update")
			.params(id, code)
			.query(String.class)
			.optional()
			.filter("PENDING"::equals)
			.isPresent();
	}

	void ended(long id, String code, Action.Outcome outcome, String why, Instant now) {
		this.jdbc.sql("""
				update crisis_action_case set state = :state, why = :why, ended_at = :now, open_code = null
				where action_id = :id and report_code = :code and state = 'PENDING'""")
			.param("state", outcome.name())
			.param("why", why)
			.param("now", Moments.utc(now))
			.param("id", id)
			.param("code", code)
			.update();
	}

	Optional<Action> find(long id) {
		return this.jdbc.sql("select * from crisis_action where id = ?").param(id).query(this::action).optional();
	}

	/** The newest, newest first. */
	List<Action> ofCrisis(long crisis) {
		return this.jdbc.sql("select * from crisis_action where crisis_id = ? order by id desc limit " + SHOWN)
			.param(crisis)
			.query(this::action)
			.list();
	}

	/** Numbers of those that have not begun. */
	List<Long> notBegun(long crisis) {
		return this.jdbc.sql("select id from crisis_action where crisis_id = ? and state = 'WAITING'")
			.param(crisis)
			.query(Long.class)
			.list();
	}

	/** Those of that case which were not taken back, newest first. */
	List<CrisisNews.Note> ofCase(String code) {
		return this.jdbc.sql("""
				select A.crisis_id, K.title, case when A.state = 'WAITING' then A.due_at end as due
				from crisis_action A join crisis_action_case C on C.action_id = A.id
					join crisis K on K.id = A.crisis_id
				where C.report_code = ? and A.state <> 'UNDONE' order by A.id desc""")
			.param(code)
			.query((row, number) -> new CrisisNews.Note(row.getLong("crisis_id"), row.getString("title"),
					Moments.of(row, "due")))
			.list();
	}

	/** Of these, the codes that wait for an action. */
	Set<String> waiting(Collection<String> codes) {
		return codes.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc.sql("select open_code from crisis_action_case where open_code in (:codes)")
					.param("codes", codes)
					.query(String.class)
					.list());
	}

	private Action action(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		return new Action(id, row.getLong("crisis_id"), row.getString("who"),
				new Action.Answer(row.getString("outcome"), row.getString("reason"),
						row.getObject("planned_for", LocalDate.class), row.getString("answer")),
				Action.State.valueOf(row.getString("state")), Moments.of(row, "confirmed_at"),
				Moments.of(row, "due_at"), Moments.of(row, "ended_at"), row.getString("undone_by"), cases(id));
	}

	private List<Action.Member> cases(long id) {
		return this.jdbc
			.sql("select report_code, state, why from crisis_action_case where action_id = ? order by report_code")
			.param(id)
			.query((row, number) -> new Action.Member(row.getString(1), Action.Outcome.valueOf(row.getString(2)),
					row.getString(3)))
			.list();
	}

}
