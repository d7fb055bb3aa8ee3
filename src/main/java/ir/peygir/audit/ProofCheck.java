package ir.peygir.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a proof by itself, without a database and without trusting whoever gave it.
 */
final class ProofCheck {

	private ProofCheck() {
	}

	/**
	 * @param saved roots that somebody kept, by number
	 * @param key the public key that is trusted, {@code null} for the proof's own
	 */
	static List<Finding> check(Proof proof, Map<Integer, TrailRoot> saved, String key) {
		List<Finding> found = new ArrayList<>();
		ChainCheck chain = new ChainCheck(found::add);
		for (Proof.Line line : proof.entries()) {
			if (line.isHidden()) {
				chain.hidden(proof.caseCode(), line.number(), line.hash());
			}
			else {
				chain.next(line.entry(proof.caseCode()));
			}
		}
		if (proof.sealed() != null && proof.root() != null) {
			under(proof, found);
			RootCheck.signed(proof.root().whole(), saved, key, found::add);
		}
		else {
			found.add(Finding.of("unsealed", proof.caseCode()));
		}
		return found;
	}

	private static void under(Proof proof, List<Finding> found) {
		long number = proof.sealed().number();
		String head = proof.entries()
			.stream()
			.filter((line) -> line.number() == number)
			.map(Proof.Line::hash)
			.findFirst()
			.orElse(null);
		if (head == null) {
			found.add(Finding.of("gap", proof.caseCode(), number));
			return;
		}
		String root = MerkleTree.climb(TrailHash.leaf(proof.caseCode(), number, head), proof.sealed().path());
		if (!root.equals(proof.root().root())) {
			found.add(Finding.of("path", proof.caseCode(), number, proof.root().number()));
		}
	}

}
