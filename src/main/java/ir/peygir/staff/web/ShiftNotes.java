package ir.peygir.staff.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ir.peygir.engine.OpenTask;
import ir.peygir.engine.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the next one has to know about a task, until it is done. The case's history keeps
 * the same words for good.
 */
@Component
class ShiftNotes {

	/** Tasks that ended without anybody's decision leave their note behind. */
	private static final Duration KEPT = Duration.ofDays(90);

	private final JdbcClient database;

	private final StaffNames names;

	private final Clock clock;

	ShiftNotes(JdbcClient database, StaffNames names, Clock clock) {
		this.database = database;
		this.names = names;
		this.clock = clock;
	}

	/** In the transaction that passes the task on; {@code null} keeps what was there. */
	void keep(OpenTask task, String note, String giver) {
		if (note == null) {
			return;
		}
		Instant now = this.clock.instant();
		this.database.sql("delete from shift_note where task_id = ? or given_at < ?")
			.params(task.id(), Timestamp.from(now.minus(KEPT)))
			.update();
		this.database.sql("insert into shift_note (task_id, note, given_by, given_at) values (?, ?, ?, ?)")
			.params(task.id(), note, giver, Timestamp.from(now))
			.update();
	}

	Optional<Note> of(String taskId) {
		return this.database.sql("select note, given_by, given_at from shift_note where task_id = ?")
			.param(taskId)
			.query((row, number) -> new Note(row.getString("note"), row.getString("given_by"),
					row.getTimestamp("given_at").toInstant()))
			.optional()
			.map((note) -> new Note(note.note(), this.names.of(List.of(note.giver())).get(note.giver()), note.at()));
	}

	@EventListener
	void done(TaskDone task) {
		this.database.sql("delete from shift_note where task_id = ?").param(task.taskId()).update();
	}

	/**
	 * @param giver name of whoever wrote it
	 */
	record Note(String note, String giver, Instant at) {
	}

}
