package ir.peygir.meeting.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Repeats a published draw and says of each thing whether it is as it should be. The page
 * of the draw checks the same under the same names.
 */
public final class DrawCheck {

	private final Transcript transcript;

	private final List<Check> checks = new ArrayList<>();

	private DrawCheck(Transcript transcript) {
		this.transcript = transcript;
	}

	/** Of the transcript by itself. */
	public static List<Check> check(Transcript transcript) {
		return check(transcript, Announced.NOTHING);
	}

	/** Of the transcript, and against what was announced before the draw. */
	public static List<Check> check(Transcript transcript, Announced announced) {
		DrawCheck check = new DrawCheck(transcript);
		check.all();
		check.order();
		check.checks.addAll(AnnouncedCheck.check(transcript, announced));
		return List.copyOf(check.checks);
	}

	static List<Check> withoutOrder(Transcript transcript) {
		DrawCheck check = new DrawCheck(transcript);
		check.all();
		return check.checks;
	}

	private void all() {
		add(Check.equal("algorithm", this.transcript.algorithm(), Draw.ALGORITHM));
		commitment();
		entries();
		add(Check.equal("entriesHash", this.transcript.entriesHash(), this.transcript.entries().hash()));
		finalList();
		reserved();
		reservedLimits();
		times();
	}

	private void commitment() {
		String seed = this.transcript.serverSeed();
		add(Check.equal("commitment", this.transcript.commitment(), new ServerSeed(seed).commitment().hex()));
	}

	private void entries() {
		Entries entries = this.transcript.entries();
		int unsorted = entries.firstNotAscending();
		add(Check.that("entriesSorted", unsorted < 0, (unsorted < 0) ? "" : "entries[" + unsorted + "]", ""));
		int wrong = entries.firstWithoutWeight();
		add(Check.that("weights", wrong < 0, (wrong < 0) ? "" : "entries[" + wrong + "]: " + entries.weight(wrong),
				"1–" + Entry.HEAVIEST));
	}

	private void finalList() {
		List<Snapshot> snapshots = this.transcript.snapshots();
		Entries entries = this.transcript.entries();
		String found = snapshots.isEmpty() ? "" : said(snapshots.get(snapshots.size() - 1));
		add(Check.equal("finalList", found, entries.size() + " " + entries.hash()));
	}

	private void order() {
		Entries entries = this.transcript.entries();
		Order order = this.transcript.order();
		if (entries.firstNotAscending() >= 0 || entries.firstWithoutWeight() >= 0) {
			add(Check.that("order", false, order.size() + "", "entries"));
			return;
		}
		Order drawn = Draw.order(new ServerSeed(this.transcript.serverSeed()).bytes(), entries,
				this.transcript.publicNumber());
		add(order.equals(drawn) ? Check.that("order", true, "", "") : difference(order, drawn));
	}

	private static Check difference(Order order, Order drawn) {
		int first = 0;
		while (first < Math.min(order.size(), drawn.size())
				&& order.tickets().get(first).equals(drawn.tickets().get(first))) {
			first++;
		}
		return Check.that("order", false, at(order, first), at(drawn, first));
	}

	private static String at(Order order, int index) {
		return "order[" + index + "]: " + ((index < order.size()) ? order.tickets().get(index) : "–");
	}

	private void reserved() {
		Entries entries = this.transcript.entries();
		boolean sorted = entries.firstNotAscending() < 0;
		Set<String> seen = new HashSet<>();
		String wrong = this.transcript.reserved()
			.stream()
			.map(Reserved::ticket)
			.filter((ticket) -> !seen.add(ticket) || (sorted && entries.contains(ticket)))
			.findFirst()
			.orElse("");
		add(Check.that("reserved", wrong.isEmpty(), wrong, ""));
	}

	private void reservedLimits() {
		int seats = this.transcript.seats() + this.transcript.reserved().size();
		List<String> found = new ArrayList<>();
		List<String> most = new ArrayList<>();
		boolean ok = this.transcript.seats() >= 0;
		for (Reserved.Rule rule : Reserved.Rule.values()) {
			long count = this.transcript.reserved().stream().filter((each) -> each.rule() == rule).count();
			ok &= count <= rule.most(seats);
			found.add(rule.code() + " " + count);
			most.add(rule.code() + " ≤ " + rule.most(seats));
		}
		add(Check.that("seats", ok, this.transcript.seats() + "; " + String.join(", ", found),
				String.join(", ", most)));
	}

	private void times() {
		List<Snapshot> snapshots = this.transcript.snapshots();
		Instant drawnAt = this.transcript.drawnAt();
		Instant last = snapshots.isEmpty() ? drawnAt : snapshots.get(snapshots.size() - 1).at();
		boolean ascending = !drawnAt.isBefore(last) && new HashSet<>(snapshots).size() == snapshots.size();
		for (int i = 1; i < snapshots.size(); i++) {
			ascending &= !snapshots.get(i).at().isBefore(snapshots.get(i - 1).at());
		}
		add(Check.that("times", ascending, TranscriptWriter.time(drawnAt), "≥ " + TranscriptWriter.time(last)));
	}

	private static String said(Snapshot snapshot) {
		return snapshot.count() + " " + snapshot.hash();
	}

	private void add(Check check) {
		this.checks.add(check);
	}

}
