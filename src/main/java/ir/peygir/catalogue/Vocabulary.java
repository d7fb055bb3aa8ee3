package ir.peygir.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The words of the catalogue with the phrases in which each stands, and what a person may
 * mean by a word that is not quite one of them.
 */
class Vocabulary {

	/** Trust in a word that begins like the typed one, or with which it begins. */
	private static final double BEGINNING = 0.8;

	private static final double SLIP = 0.6;

	private static final int SHORTEST_BEGINNING = 3;

	private final NavigableMap<String, Term> terms = new TreeMap<>();

	void add(String word, Phrase phrase) {
		this.terms.computeIfAbsent(word, (text) -> new Term()).phrases.add(phrase);
	}

	/** Once all is added: a word of few topics tells more. */
	void weigh(int topics) {
		this.terms.values().forEach((term) -> {
			long met = term.phrases.stream().mapToInt(Phrase::topic).distinct().count();
			term.weight = Math.log(1 + (double) topics / met);
		});
	}

	double weight(String word) {
		return this.terms.get(word).weight;
	}

	/** Exactly this word, if it is known. */
	Map<Term, Double> exactly(String word) {
		Term term = this.terms.get(word);
		return (term != null) ? Map.of(term, 1.0) : Map.of();
	}

	/** The words that may be meant, each with the trust in it, up to 1. */
	Map<Term, Double> meant(String word) {
		Map<Term, Double> meant = new HashMap<>(exactly(word));
		if (meant.isEmpty()) {
			longer(word, meant);
			shorter(word, meant);
			misspelt(word, meant);
		}
		return meant;
	}

	private void longer(String word, Map<Term, Double> meant) {
		if (word.length() >= SHORTEST_BEGINNING) {
			this.terms.subMap(word, word + Character.MAX_VALUE)
				.forEach((text, term) -> meant.put(term, BEGINNING * word.length() / text.length()));
		}
	}

	private void shorter(String word, Map<Term, Double> meant) {
		for (int end = word.length() - 1; end > Math.max(SHORTEST_BEGINNING, word.length() / 2); end--) {
			Term term = this.terms.get(word.substring(0, end));
			if (term != null) {
				meant.merge(term, BEGINNING * end / word.length(), Math::max);
			}
		}
	}

	private void misspelt(String word, Map<Term, Double> meant) {
		this.terms.forEach((text, term) -> {
			if (Spelling.near(word, text)) {
				meant.merge(term, SLIP, Math::max);
			}
		});
	}

	/** A word and where it stands. */
	static final class Term {

		final List<Phrase> phrases = new ArrayList<>();

		double weight;

	}

	/**
	 * Words that stand together.
	 *
	 * @param number its place among all phrases
	 * @param topic the place of its topic in the catalogue
	 * @param weight how much it says of the topic, up to 1
	 */
	record Phrase(int number, int topic, double weight) {
	}

}
