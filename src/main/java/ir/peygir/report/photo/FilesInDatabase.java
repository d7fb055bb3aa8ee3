package ir.peygir.report.photo;

import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the bytes beside everything else: one thing to back up.
 */
@Repository
class FilesInDatabase implements PhotoFiles {

	private final JdbcClient jdbc;

	FilesInDatabase(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Whereabouts where() {
		return Whereabouts.DATABASE;
	}

	@Override
	public void put(String id, Part part, byte[] content) {
		this.jdbc.sql("insert into photo_file (photo_id, part, content) values (:id, :part, :content)")
			.param("id", id)
			.param("part", part.name())
			.param("content", content)
			.update();
	}

	@Override
	public Optional<byte[]> read(String id, Part part) {
		return this.jdbc.sql("select content from photo_file where photo_id = :id and part = :part")
			.param("id", id)
			.param("part", part.name())
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	@Override
	public void remove(Collection<String> ids) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("delete from photo_file where photo_id in (:ids)").param("ids", ids).update();
		}
	}

}
