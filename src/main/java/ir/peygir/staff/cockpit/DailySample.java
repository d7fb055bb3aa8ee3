package ir.peygir.staff.cockpit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

import ir.peygir.shared.Display;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowCountCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Five closed cases of a day that nobody chose: whoever knows the day's codes and the
 * trail's root over that day draws the same. The root is made after the day is over, so
 * that nobody knew while it went on which cases would be read.
 */
@Component
class DailySample {

	static final int SIZE = 5;

	private static final String ROOT = """
			select root from trail_root where made_on > ? order by number fetch first 1 rows only""";

	private static final String CLOSED = """
			select R.code, (select max(P.ID_) from ACT_HI_PROCINST P
				where P.BUSINESS_KEY_ = R.code and P.PROC_DEF_KEY_ = 'report')
			from report R where R.closed_at >= ? and R.closed_at < ?""";

	private final JdbcTemplate database;

	DailySample(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * Of the reports closed on that day of the city.
	 * @param day one that is over
	 * @return without seed and cases as long as no root was made after it
	 */
	Sample of(LocalDate day) {
		return this.database.queryForList(ROOT, String.class, day)
			.stream()
			.findFirst()
			.map((root) -> drawn(day, root))
			.orElseGet(() -> new Sample(day, null, null, closed(day, (row) -> {
			}), List.of()));
	}

	private Sample drawn(LocalDate day, String root) {
		String seed = sha256(day + "|" + root);
		PriorityQueue<Drawn> lowest = new PriorityQueue<>(Comparator.comparing(Drawn::lot).reversed());
		long closed = closed(day, (row) -> {
			lowest.add(new Drawn(row.getString(1), row.getString(2), sha256(seed + "|" + row.getString(1))));
			if (lowest.size() > SIZE) {
				lowest.remove();
			}
		});
		return new Sample(day, root, seed, closed, lowest.stream().sorted(Comparator.comparing(Drawn::lot)).toList());
	}

	private long closed(LocalDate day, RowCallbackHandler each) {
		RowCountCallbackHandler counted = new RowCountCallbackHandler() {

			@Override
			protected void processRow(ResultSet row, int number) throws SQLException {
				each.processRow(row);
			}

		};
		this.database.query(CLOSED, counted, Timestamp.from(day.atStartOfDay(Display.CITY).toInstant()),
				Timestamp.from(day.plusDays(1).atStartOfDay(Display.CITY).toInstant()));
		return counted.getRowCount();
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
	 * @param root the first of the trail that was made after the day, {@code null} as
	 * long as there is none
	 * @param seed SHA-256 of day, a bar and root
	 * @param closed how many were to choose from
	 */
	record Sample(LocalDate day, String root, String seed, long closed, List<Drawn> cases) {
	}

	/**
	 * @param lot SHA-256 of seed, a bar and code; the lowest are drawn
	 */
	record Drawn(String code, String instance, String lot) {
	}

}
