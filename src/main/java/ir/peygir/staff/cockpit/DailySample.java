package ir.peygir.staff.cockpit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

import ir.peygir.shared.Display;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Five closed cases of a day that nobody chose: whoever knows the day's codes and what we
 * had published by then draws the same.
 */
@Component
class DailySample {

	static final int SIZE = 5;

	/**
	 * Where nothing was published yet; the day alone is a weak seed and the page says so.
	 */
	static final String NOTHING = "nothing-published";

	private static final String PUBLISHED = """
			select hash from meeting_transcript where published_at < ?
			order by published_at desc, session_id fetch first 1 rows only""";

	private static final String CLOSED = """
			select R.code, (select max(P.ID_) from ACT_HI_PROCINST P
				where P.BUSINESS_KEY_ = R.code and P.PROC_DEF_KEY_ = 'report')
			from report R where R.closed_at >= ? and R.closed_at < ?""";

	private final JdbcTemplate database;

	DailySample(JdbcTemplate database) {
		this.database = database;
	}

	/** Of the reports closed on that day of the city. */
	Sample of(LocalDate day) {
		Instant start = day.atStartOfDay(Display.CITY).toInstant();
		Instant end = day.plusDays(1).atStartOfDay(Display.CITY).toInstant();
		String published = this.database.queryForList(PUBLISHED, String.class, Timestamp.from(end))
			.stream()
			.findFirst()
			.orElse(NOTHING);
		String seed = sha256(day + "|" + published);
		PriorityQueue<Drawn> lowest = new PriorityQueue<>(Comparator.comparing(Drawn::lot).reversed());
		long[] closed = { 0 };
		this.database.query(CLOSED, (row) -> {
			closed[0]++;
			lowest.add(new Drawn(row.getString(1), row.getString(2), sha256(seed + "|" + row.getString(1))));
			if (lowest.size() > SIZE) {
				lowest.remove();
			}
		}, Timestamp.from(start), Timestamp.from(end));
		return new Sample(day, published, seed, closed[0],
				lowest.stream().sorted(Comparator.comparing(Drawn::lot)).collect(Collectors.toList()));
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param published hash of the newest draw published before the day's end
	 * @param seed SHA-256 of day, a bar and {@code published}
	 * @param closed how many were to choose from
	 */
	record Sample(LocalDate day, String published, String seed, long closed, List<Drawn> cases) {
	}

	/**
	 * @param lot SHA-256 of seed, a bar and code; the lowest are drawn
	 */
	record Drawn(String code, String instance, String lot) {
	}

}
