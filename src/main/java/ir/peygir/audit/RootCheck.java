package ir.peygir.audit;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What can be said of a root without any entry: who signed it, what it stands behind, and
 * whether it is the one that was published.
 */
final class RootCheck {

	private final Map<Integer, TrailRoot> saved;

	private final String key;

	private final Consumer<Finding> found;

	private int number;

	private String previous = TrailHash.NOTHING;

	RootCheck(Map<Integer, TrailRoot> saved, String key, Consumer<Finding> found) {
		this.saved = saved;
		this.key = key;
		this.found = found;
	}

	/** The next one, oldest first. */
	void next(TrailRoot root) {
		for (int missing = this.number + 1; missing < root.number(); missing++) {
			this.found.accept(Finding.of("rootGap", missing));
		}
		if (root.number() == this.number + 1 && !root.previous().equals(this.previous)) {
			this.found.accept(Finding.of("rootLink", root.number()));
		}
		signed(root, this.saved, this.key, this.found);
		this.number = root.number();
		this.previous = root.hash();
	}

	/** The last one was there: what was saved beyond it has gone. */
	void end(int lastCovered) {
		int last = this.saved.keySet().stream().max(Integer::compare).orElse(0);
		for (int missing = this.number + 1; missing <= Math.max(last, lastCovered); missing++) {
			this.found.accept(Finding.of("rootGap", missing));
		}
	}

	static void signed(TrailRoot root, Map<Integer, TrailRoot> saved, String key, Consumer<Finding> found) {
		if (key != null && !key.equals(root.publicKey())) {
			found.accept(Finding.of("key", root.number()));
		}
		if (!root.isSignedRight()) {
			found.accept(Finding.of("signature", root.number()));
		}
		TrailRoot published = saved.get(root.number());
		if (published != null && !published.equals(root)) {
			found.accept(Finding.of("saved", root.number()));
		}
	}

}
