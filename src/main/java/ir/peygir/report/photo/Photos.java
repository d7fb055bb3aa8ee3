package ir.peygir.report.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of photos in the database; their bytes lie elsewhere.
 */
@Repository
class Photos {

	private final JdbcClient jdbc;

	Photos(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Photo photo, Secret token, Place place, int slot, Whereabouts where) {
		this.jdbc
			.sql("""
					insert into photo (id, token, draft_id, report_code, subject, role, voice, slot, created_at, created_by, stored, document)
					values (:id, :token, :draft, :code, :subject, :role, :voice, :slot, :at, :by, :stored, :document)
					""")
			.param("id", photo.id())
			.param("token", token.value())
			.param("draft", place.draftId())
			.param("code", place.code())
			.param("subject", place.subject())
			.param("role", photo.role().name())
			.param("voice", place.voice())
			.param("slot", slot)
			.param("at", photo.at().atOffset(ZoneOffset.UTC))
			.param("by", photo.by())
			.param("stored", where.name())
			.param("document", photo.isDocument())
			.update();
	}

	List<Integer> slotsOf(Place place) {
		return this.jdbc
			.sql("select slot from photo where (draft_id = :draft or report_code = :code or subject = :subject)"
					+ " and role = :role and voice = :voice")
			.param("draft", place.draftId())
			.param("code", place.code())
			.param("subject", place.subject())
			.param("role", place.role().name())
			.param("voice", place.voice())
			.query(Integer.class)
			.list();
	}

	List<Photo> ofDraft(String draftId) {
		return list("draft_id", draftId);
	}

	List<Photo> ofReport(String code) {
		return list("report_code", code);
	}

	List<Photo> ofSubject(String subject) {
		return list("subject", subject);
	}

	private List<Photo> list(String owner, String value) {
		return this.jdbc.sql(
				"select id, token, role, voice, created_at, created_by, document, taken_at, distance_m, also_on from photo where "
						+ owner + " = :owner order by created_at, slot")
			.param("owner", value)
			.query((row, number) -> photo(row))
			.list();
	}

	private static Photo photo(ResultSet row) throws SQLException {
		Photo.Role role = Photo.Role.valueOf(row.getString("role"));
		boolean document = row.getBoolean("document");
		return photo(row.getString("id"), new Secret(row.getString("token")), role, row.getInt("voice"),
				moment(row, "created_at"), row.getString("created_by"), document)
			.with((role == Photo.Role.EVIDENCE && !document) ? facts(row) : null);
	}

	private static EvidenceFacts facts(ResultSet row) throws SQLException {
		return new EvidenceFacts(moment(row, "taken_at"), row.getObject("distance_m", Integer.class),
				row.getString("also_on"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	static Photo photo(String id, Secret token, Photo.Role role, int voice, Instant at, String by, boolean document) {
		String query = "?t=" + token.value();
		return new Photo(id, role, voice, "/photos/" + id + query, document ? null : "/photos/" + id + "/thumb" + query,
				at, by, null);
	}

	boolean hasEvidence(String code, Instant since) {
		return this.jdbc
			.sql("select count(*) from photo where report_code = :code and role = 'EVIDENCE' and created_at >= :since")
			.param("code", code)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single() > 0;
	}

	void adopt(String draftId, String code, int voice) {
		this.jdbc.sql("update photo set draft_id = null, report_code = :code, voice = :voice where draft_id = :draft")
			.param("code", code)
			.param("voice", voice)
			.param("draft", draftId)
			.update();
	}

	void release(String code, int voice, String draftId) {
		this.jdbc
			.sql("update photo set draft_id = :draft, report_code = null, voice = 0"
					+ " where report_code = :code and voice = :voice and role = 'CITIZEN'")
			.param("draft", draftId)
			.param("code", code)
			.param("voice", voice)
			.update();
	}

	/** Of these drafts; their files are left to the caller. */
	List<Lying> lyingOn(Collection<String> draftIds) {
		return this.jdbc.sql("select id, token, stored, document from photo where draft_id in (:drafts)")
			.param("drafts", draftIds)
			.query((row, number) -> lying(row))
			.list();
	}

	/** Of that one; its files are left to the caller. */
	void remove(String id) {
		this.jdbc.sql("delete from photo where id = :id").param("id", id).update();
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

	Optional<Lying> find(String id) {
		return this.jdbc.sql("select id, token, stored, document from photo where id = :id")
			.param("id", id)
			.query((row, number) -> lying(row))
			.optional();
	}

	private static Lying lying(ResultSet row) throws SQLException {
		return new Lying(row.getString("id"), new Secret(row.getString("token")),
				Whereabouts.valueOf(row.getString("stored")), row.getBoolean("document"));
	}

	boolean anyIn(Whereabouts where) {
		return this.jdbc.sql("select 1 from photo where stored = :stored fetch first 1 rows only")
			.param("stored", where.name())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Of some ids, those that have a row. */
	Set<String> known(Set<String> ids) {
		return Set.copyOf(
				this.jdbc.sql("select id from photo where id in (:ids)").param("ids", ids).query(String.class).list());
	}

	/** Where one lies, and the word that opens it. */
	record Lying(String id, Secret token, Whereabouts where, boolean document) {
	}

}
