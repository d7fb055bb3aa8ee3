package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.List;

import ir.peygir.meeting.draw.Entries;
import ir.peygir.meeting.draw.Snapshot;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the list was, hour by hour.
 */
@Repository
class SnapshotTable {

	private final JdbcClient jdbc;

	SnapshotTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Snapshot add(String sessionId, Entries entries, Instant now) {
		Snapshot snapshot = Snapshot.of(now, entries);
		this.jdbc.sql("insert into meeting_snapshot (session_id, at, entrants, hash) values (?, ?, ?, ?)")
			.param(sessionId)
			.param(Columns.utc(now))
			.param(snapshot.count())
			.param(snapshot.hash())
			.update();
		return snapshot;
	}

	List<Snapshot> of(String sessionId) {
		return this.jdbc.sql("select * from meeting_snapshot where session_id = ? order by id")
			.param(sessionId)
			.query((row, number) -> new Snapshot(Columns.instant(row, "at"), row.getInt("entrants"),
					row.getString("hash")))
			.list();
	}

	/** 0 before the first. */
	long latest(String sessionId) {
		return this.jdbc.sql("select coalesce(max(id), 0) from meeting_snapshot where session_id = ?")
			.param(sessionId)
			.query(Long.class)
			.single();
	}

}
