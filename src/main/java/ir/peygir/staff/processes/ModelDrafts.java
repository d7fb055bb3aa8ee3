package ir.peygir.staff.processes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models that designers try: kept, read, compared, and never deployed.
 */
@Component
class ModelDrafts {

	private static final int MOST = 100;

	private static final int LARGEST = 1_000_000;

	private final JdbcClient database;

	private final Clock clock;

	ModelDrafts(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** One file as it was put here. */
	record Draft(long id, String fileName, String content, String uploadedBy, Instant uploadedAt) {

		boolean isProcess() {
			return this.fileName.endsWith(".bpmn");
		}
	}

	/** Newest first, without what they hold. */
	List<Draft> all() {
		return this.database
			.sql("select id, file_name, '' as content, uploaded_by, uploaded_at from model_draft order by id desc")
			.query(ModelDrafts::row)
			.list();
	}

	/**
	 * @throws Problem 404 for an unknown one
	 */
	Draft draft(long id) {
		return this.database
			.sql("select id, file_name, content, uploaded_by, uploaded_at from model_draft where id = ?")
			.param(id)
			.query(ModelDrafts::row)
			.optional()
			.orElseThrow(() -> Problem.unknown("staff.processes.unknown", id));
	}

	/**
	 * Takes a file in the place of an earlier one of that name by the same person.
	 * @throws InvalidInput for a name that is no model's, an empty file and one over 1 MB
	 */
	@Transactional
	long keep(String fileName, byte[] content, String user) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(!fileName.matches("[a-z][a-z0-9-]{0,80}\\.(bpmn|dmn)"), "file", "staff.processes.draft.name");
		problems.rejectIf(content.length == 0 || content.length > LARGEST, "file", "staff.processes.draft.size");
		problems.orThrow();
		this.database.sql("delete from model_draft where file_name = ? and uploaded_by = ?")
			.params(fileName, user)
			.update();
		problems.rejectIf(all().size() >= MOST, "file", "staff.processes.draft.full").orThrow();
		this.database.sql("insert into model_draft (file_name, content, uploaded_by, uploaded_at) values (?, ?, ?, ?)")
			.params(fileName, new String(content, java.nio.charset.StandardCharsets.UTF_8), user,
					Timestamp.from(this.clock.instant()))
			.update();
		return this.database.sql("select max(id) from model_draft where file_name = ? and uploaded_by = ?")
			.params(fileName, user)
			.query(Long.class)
			.single();
	}

	@Transactional
	void remove(long id) {
		this.database.sql("delete from model_draft where id = ?").param(id).update();
	}

	private static Draft row(ResultSet row, int number) throws SQLException {
		return new Draft(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
				row.getTimestamp(5).toInstant());
	}

}
