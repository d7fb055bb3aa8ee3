package ir.peygir.report.photo;

import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Facts of evidence in the database, and the search for the same picture.
 */
@Repository
class EvidenceRows {

	private final JdbcClient jdbc;

	EvidenceRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes what a photo of the work told into its row. */
	void keep(String id, EvidenceFacts facts, Fingerprint fingerprint) {
		this.jdbc
			.sql("update photo set taken_at = :at, distance_m = :distance, also_on = :other, digest = :digest,"
					+ " looks = :looks where id = :id")
			.param("at", (facts.takenAt() != null) ? facts.takenAt().atOffset(ZoneOffset.UTC) : null)
			.param("distance", facts.distance())
			.param("other", facts.alsoOn())
			.param("digest", (fingerprint != null) ? fingerprint.digest() : null)
			.param("looks", (fingerprint != null) ? fingerprint.looks() : null)
			.param("id", id)
			.update();
		if (fingerprint != null && fingerprint.looks() != null) {
			keepBands(id, Fingerprint.bands(fingerprint.looks()));
		}
	}

	private void keepBands(String id, int[] bands) {
		this.jdbc
			.sql("insert into photo_band (photo_id, band, bits)"
					+ " values (:id, 0, :b0), (:id, 1, :b1), (:id, 2, :b2), (:id, 3, :b3)")
			.param("id", id)
			.param("b0", bands[0])
			.param("b1", bands[1])
			.param("b2", bands[2])
			.param("b3", bands[3])
			.update();
	}

	/** The case on which the same picture was evidence first, if it is another one. */
	Optional<String> otherCase(String code, Fingerprint fingerprint) {
		return sameDigest(code, fingerprint.digest())
			.or(() -> Optional.ofNullable(fingerprint.looks()).flatMap((looks) -> near(code, looks)));
	}

	private Optional<String> sameDigest(String code, String digest) {
		return this.jdbc
			.sql("select report_code from photo where digest = :digest and report_code <> :code"
					+ " order by created_at, id fetch first 1 rows only")
			.param("digest", digest)
			.param("code", code)
			.query(String.class)
			.optional();
	}

	private Optional<String> near(String code, long looks) {
		int[] bands = Fingerprint.bands(looks);
		return this.jdbc
			.sql("select photo.report_code, photo.looks from photo where report_code <> :code and id in"
					+ " (select photo_id from photo_band where (band = 0 and bits = :b0) or (band = 1 and bits = :b1)"
					+ " or (band = 2 and bits = :b2) or (band = 3 and bits = :b3)) order by created_at, id")
			.param("code", code)
			.param("b0", bands[0])
			.param("b1", bands[1])
			.param("b2", bands[2])
			.param("b3", bands[3])
			.query((row, number) -> new Known(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.filter((known) -> Long.bitCount(known.looks() ^ looks) <= Fingerprint.NEAR)
			.map(Known::code)
			.findFirst();
	}

	private record Known(String code, long looks) {
	}

}
