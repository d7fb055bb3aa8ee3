package ir.peygir.report.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Photos in the database; lists never touch the bytes.
 */
@Repository
class Photos {

	private final JdbcClient jdbc;

	Photos(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Photo photo, Secret token, Place place, int slot, Picture picture) {
		this.jdbc
			.sql("""
					insert into photo (id, token, draft_id, report_code, role, slot, created_at, created_by, image, thumbnail)
					values (:id, :token, :draft, :code, :role, :slot, :at, :by, :image, :thumbnail)
					""")
			.param("id", photo.id())
			.param("token", token.value())
			.param("draft", place.draftId())
			.param("code", place.code())
			.param("role", photo.role().name())
			.param("slot", slot)
			.param("at", photo.at().atOffset(ZoneOffset.UTC))
			.param("by", photo.by())
			.param("image", picture.image())
			.param("thumbnail", picture.thumbnail())
			.update();
	}

	List<Integer> slotsOf(Place place) {
		return this.jdbc.sql("select slot from photo where (draft_id = :draft or report_code = :code) and role = :role")
			.param("draft", place.draftId())
			.param("code", place.code())
			.param("role", place.role().name())
			.query(Integer.class)
			.list();
	}

	List<Photo> ofDraft(String draftId) {
		return list("draft_id", draftId);
	}

	List<Photo> ofReport(String code) {
		return list("report_code", code);
	}

	private List<Photo> list(String owner, String value) {
		return this.jdbc
			.sql("select id, token, role, created_at, created_by from photo where " + owner
					+ " = :owner order by created_at, slot")
			.param("owner", value)
			.query((row, number) -> photo(row))
			.list();
	}

	private static Photo photo(ResultSet row) throws SQLException {
		Instant at = row.getObject("created_at", OffsetDateTime.class).toInstant();
		return photo(row.getString("id"), new Secret(row.getString("token")), Photo.Role.valueOf(row.getString("role")),
				at, row.getString("created_by"));
	}

	static Photo photo(String id, Secret token, Photo.Role role, Instant at, String by) {
		String query = "?t=" + token.value();
		return new Photo(id, role, "/photos/" + id + query, "/photos/" + id + "/thumb" + query, at, by);
	}

	boolean hasEvidence(String code, Instant since) {
		return this.jdbc
			.sql("select count(*) from photo where report_code = :code and role = 'EVIDENCE' and created_at >= :since")
			.param("code", code)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single() > 0;
	}

	void adopt(String draftId, String code) {
		this.jdbc.sql("update photo set draft_id = null, report_code = :code where draft_id = :draft")
			.param("code", code)
			.param("draft", draftId)
			.update();
	}

	void remove(String draftId, String id) {
		this.jdbc.sql("delete from photo where draft_id = :draft and id = :id")
			.param("draft", draftId)
			.param("id", id)
			.update();
	}

	void removeAll(Collection<String> draftIds) {
		this.jdbc.sql("delete from photo where draft_id in (:drafts)").param("drafts", draftIds).update();
	}

	Optional<Secret> tokenOf(String id) {
		return this.jdbc.sql("select token from photo where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(Secret::new);
	}

	Optional<byte[]> bytes(String id, boolean thumbnail) {
		return this.jdbc.sql("select " + (thumbnail ? "thumbnail" : "image") + " from photo where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

}
