package ir.peygir.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

import ir.peygir.engine.CaseStep;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Appends to the chain of a case, in the caller's transaction. The row of its head is
 * held until that ends, so that two at once make no fork.
 */
@Component
class Trail {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String KEEP = "insert into trail_entry (case_code, number, at, what, role, actor_hash, "
			+ "content_hash, hash, shown, voice, salt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final JdbcTemplate jdbc;

	Trail(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param role what the actor acted as
	 * @param shown whether the citizen reads of it
	 * @throws CannotAcquireLockException if another began the same chain at the same
	 * moment; once more, it can be continued
	 */
	void append(CaseStep step, String role, boolean shown) {
		Heads held = Heads.ofTransaction();
		Head head = held.get(step.caseCode());
		try {
			TrailEntry entry = keep(step, role, shown, (head != null) ? head : head(step.caseCode()));
			Head next = new Head(entry.number(), entry.hash());
			move(step.caseCode(), next);
			held.put(step.caseCode(), next);
		}
		catch (DuplicateKeyException ex) {
			throw new CannotAcquireLockException("the chain of " + step.caseCode() + " was begun by another", ex);
		}
	}

	private Head head(String caseCode) {
		List<Head> found = this.jdbc.query("select number, hash from trail_head where case_code = ? for update",
				(row, at) -> new Head(row.getLong(1), row.getString(2)), caseCode);
		return found.isEmpty() ? Head.NONE : found.get(0);
	}

	private TrailEntry keep(CaseStep step, String role, boolean shown, Head head) {
		String salt = salt();
		long number = head.number() + 1;
		Instant at = step.at().truncatedTo(ChronoUnit.MILLIS);
		TrailEntry entry = new TrailEntry(step.caseCode(), number, at, step.what(), role,
				TrailHash.salted("actor", salt, CaseStep.content(step.actor(), step.onBehalfOf())),
				TrailHash.salted("content", salt, step.content()), null)
			.sealedBehind(head.hash());
		this.jdbc.update(KEEP, entry.caseCode(), number, at.atOffset(ZoneOffset.UTC), entry.what(), role,
				entry.actorHash(), entry.contentHash(), entry.hash(), shown, step.voice(), salt);
		return entry;
	}

	private void move(String caseCode, Head head) {
		if (head.number() > 1) {
			this.jdbc.update("update trail_head set number = ?, hash = ? where case_code = ?", head.number(),
					head.hash(), caseCode);
			return;
		}
		this.jdbc.update("insert into trail_head (case_code, number, hash) values (?, ?, ?)", caseCode, head.number(),
				head.hash());
	}

	private static String salt() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** The last entry of a chain. */
	record Head(long number, String hash) {

		static final Head NONE = new Head(0, TrailHash.NOTHING);

	}

}
