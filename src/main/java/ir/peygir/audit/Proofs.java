package ir.peygir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the proof of a case together.
 */
@Component
public class Proofs {

	static final String ENTRY = "case_code, number, at, what, role, actor_hash, content_hash, hash";

	/** Whoever reads all of a case is no voice of it. */
	static final int EVERYTHING = 0;

	private final JdbcTemplate jdbc;

	private final TrailRoots roots;

	private final Sealing sealing;

	/** Of the newest root; made anew at most once a day. */
	private volatile Known known;

	Proofs(JdbcTemplate jdbc, TrailRoots roots, Sealing sealing) {
		this.jdbc = jdbc;
		this.roots = roots;
		this.sealing = sealing;
	}

	/** With every entry; for staff. */
	@Transactional(readOnly = true)
	public Proof of(String caseCode) {
		return of(caseCode, EVERYTHING);
	}

	/**
	 * Of internal steps and those of other voices only their place in the chain.
	 * @param voice of the reader, from 1
	 */
	@Transactional(readOnly = true)
	public Proof of(String caseCode, int voice) {
		List<Proof.Line> lines = this.jdbc.query(
				"select " + ENTRY + ", shown, voice from trail_entry where case_code = ? order by number",
				(row, at) -> isFor(row, voice) ? Proof.Line.of(read(row)) : Proof.Line.covered(read(row)), caseCode);
		Optional<TrailRoot> root = this.roots.last();
		Proof.Sealed sealed = root.flatMap((newest) -> sealed(caseCode, newest)).orElse(null);
		return new Proof(Proof.FORMAT, caseCode, lines, sealed,
				(sealed != null) ? Proof.Root.of(root.orElseThrow()) : null);
	}

	private static boolean isFor(ResultSet row, int voice) throws SQLException {
		Integer of = row.getObject(10, Integer.class);
		return voice == EVERYTHING || row.getBoolean(9) && (of == null || of == voice);
	}

	private Optional<Proof.Sealed> sealed(String caseCode, TrailRoot root) {
		Function<Known, Proof.Sealed> path = (under) -> this.jdbc.query(
				"select number, place from trail_place where case_code = ?", (row) -> row.next()
						? new Proof.Sealed(row.getLong(1), row.getLong(2), under.path(row.getLong(2))) : null,
				caseCode);
		return tree(root).map(path);
	}

	/** Empty in the moment in which a newer root is being made. */
	private Optional<Known> tree(TrailRoot root) {
		Known current = this.known;
		if (current == null || current.root() != root.number()) {
			MerkleTree tree = this.sealing.tree().map(Sealing.Tree::tree).orElseGet(MerkleTree::new);
			if (!tree.root().equals(root.root())) {
				return Optional.empty();
			}
			current = new Known(root.number(), tree);
			this.known = current;
		}
		return Optional.of(current);
	}

	static TrailEntry read(ResultSet row) throws SQLException {
		return new TrailEntry(row.getString(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant(),
				row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
	}

	private record Known(int root, MerkleTree tree) {

		// settled when its root was compared: only read from then on
		List<Proof.Sibling> path(long place) {
			return this.tree.path(place);
		}

	}

}
