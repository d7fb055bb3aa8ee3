package ir.peygir.engine;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells which sequence flows an instance took, as they were taken.
 */
@Component
public class CasePath {

	private final JdbcTemplate database;

	CasePath(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * In the order taken; empty for an instance that was over before paths were kept.
	 * Asks nobody's rights: the caller has checked them.
	 */
	public List<Flow> of(String processInstanceId) {
		return this.database
			.query("select taken_at, flows from taken_path where process_instance_id = ? order by id",
					(row, number) -> new Taken(row.getTimestamp(1).toInstant(), row.getString(2)), processInstanceId)
			.stream()
			.flatMap(Taken::flows)
			.toList();
	}

	/**
	 * One flow taken.
	 *
	 * @param id of the sequence flow in its diagram
	 */
	public record Flow(String id, Instant at) {
	}

	private record Taken(Instant at, String ids) {

		Stream<Flow> flows() {
			return Stream.of(this.ids.split(" ")).map((id) -> new Flow(id, this.at));
		}

	}

}
