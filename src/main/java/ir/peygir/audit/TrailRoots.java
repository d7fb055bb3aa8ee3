package ir.peygir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The roots that were made, which nobody changes any more.
 */
@Component
public class TrailRoots {

	static final String COLUMNS = "number, made_on, made_at, chains, entries, root, previous, public_key, signature";

	private final JdbcTemplate jdbc;

	private final TrailKey key;

	TrailRoots(JdbcTemplate jdbc, TrailKey key) {
		this.jdbc = jdbc;
		this.key = key;
	}

	Optional<TrailRoot> last() {
		return newest(Integer.MAX_VALUE, 1).stream().findFirst();
	}

	/** Newest first, none with a greater number. */
	List<TrailRoot> newest(int from, int most) {
		return this.jdbc.query("select " + COLUMNS + " from trail_root where number <= ? order by number desc limit ?",
				(row, at) -> read(row), from, most);
	}

	/**
	 * A page as it is published.
	 * @param from the greatest number, {@code null} for the newest
	 * @param most how many
	 */
	public PublishedRoots published(Integer from, int most) {
		List<TrailRoot> found = newest((from != null) ? from : Integer.MAX_VALUE, most + 1);
		Integer next = (found.size() > most) ? found.get(most).number() : null;
		return new PublishedRoots(PublishedRoots.FORMAT, PublishedRoots.ALGORITHM, this.key.publicKey(),
				found.stream().limit(most).map(Proof.Root::of).toList(), next);
	}

	void keep(TrailRoot root) {
		this.jdbc.update("insert into trail_root (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)", root.number(),
				root.madeOn(), root.madeAt().atOffset(ZoneOffset.UTC), root.chains(), root.entries(), root.root(),
				root.previous(), root.publicKey(), root.signature());
	}

	static TrailRoot read(ResultSet row) throws SQLException {
		return new TrailRoot(row.getInt(1), row.getObject(2, LocalDate.class),
				row.getObject(3, OffsetDateTime.class).toInstant(), row.getLong(4), row.getLong(5), row.getString(6),
				row.getString(7), row.getString(8), row.getString(9));
	}

}
