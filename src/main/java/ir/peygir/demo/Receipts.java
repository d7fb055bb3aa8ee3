package ir.peygir.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.report.ReportIntake.Receipt;

/**
 * What the people of the demo hold in their hands: the first receipt of a story is its
 * reporter's, the others are those of who joined.
 */
class Receipts {

	private final Map<String, List<Receipt>> byStory = new HashMap<>();

	void add(String story, Receipt receipt) {
		this.byStory.computeIfAbsent(story, (id) -> new ArrayList<>()).add(receipt);
	}

	/**
	 * @param voice from 1
	 * @throws IllegalStateException if nobody has spoken there yet
	 */
	Receipt of(String story, int voice) {
		List<Receipt> known = this.byStory.getOrDefault(story, List.of());
		if (known.size() < voice) {
			throw new IllegalStateException("no voice " + voice + " in " + story);
		}
		return known.get(voice - 1);
	}

	String code(String story) {
		return of(story, 1).code();
	}

}
