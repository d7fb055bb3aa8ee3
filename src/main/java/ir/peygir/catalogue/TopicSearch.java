package ir.peygir.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ir.peygir.catalogue.Vocabulary.Phrase;
import ir.peygir.catalogue.Vocabulary.Term;

/**
 * Finds topics by everyday words, in memory: a rare word tells more than a common one,
 * and a phrase that is met as a whole more than its words here and there.
 */
class TopicSearch {

	private static final double SYNONYM = 1;

	private static final double TITLE = 0.8;

	private static final double GROUP = 0.25;

	/** What a pair of neighbouring words adds to the two words. */
	private static final double PAIR = 0.3;

	/** What a phrase met as a whole adds to its words. */
	private static final double WHOLE = 1;

	/** Farther behind the best one is not worth reading. */
	private static final double WORTH_READING = 0.15;

	private final List<Topic> topics;

	private final Vocabulary vocabulary = new Vocabulary();

	private final List<Phrase> phrases = new ArrayList<>();

	private final double[] masses;

	TopicSearch(List<TopicGroup> groups, List<Topic> topics) {
		this.topics = topics;
		Map<String, TopicGroup> byCode = groups.stream()
			.collect(Collectors.toMap(TopicGroup::code, Function.identity()));
		List<Set<String>> words = new ArrayList<>();
		for (int i = 0; i < topics.size(); i++) {
			index(i, topics.get(i), byCode.get(topics.get(i).groupCode()), words);
		}
		this.vocabulary.weigh(topics.size());
		this.masses = words.stream()
			.mapToDouble((phrase) -> phrase.stream().mapToDouble(this.vocabulary::weight).sum())
			.toArray();
	}

	/** Best first; among equals in catalogue order. */
	List<Topic> find(String q, int limit) {
		double[] scores = new double[this.topics.size()];
		double[] met = new double[this.phrases.size()];
		Words.stems(q).forEach((word) -> count(this.vocabulary.meant(word), 1, scores, met));
		Words.joined(q).forEach((pair) -> count(this.vocabulary.exactly(pair), PAIR, scores, met));
		addWholePhrases(scores, met);
		double worth = Arrays.stream(scores).max().orElse(0) * WORTH_READING;
		return IntStream.range(0, scores.length)
			.filter((topic) -> scores[topic] > 0 && scores[topic] >= worth)
			.boxed()
			.sorted(Comparator.comparingDouble((topic) -> -scores[topic]))
			.limit(limit)
			.map(this.topics::get)
			.toList();
	}

	private void index(int number, Topic topic, TopicGroup group, List<Set<String>> words) {
		topic.synonyms().forEach((synonym) -> words.add(add(number, synonym, SYNONYM)));
		words.add(add(number, topic.titleFa(), TITLE));
		words.add(add(number, topic.titleEn(), TITLE));
		words.add(add(number, topic.code(), SYNONYM));
		words.add(add(number, group.titleFa(), GROUP));
		words.add(add(number, group.titleEn(), GROUP));
	}

	private Set<String> add(int topic, String text, double weight) {
		Phrase phrase = new Phrase(this.phrases.size(), topic, weight);
		this.phrases.add(phrase);
		Set<String> stems = Words.stems(text);
		stems.forEach((stem) -> this.vocabulary.add(stem, phrase));
		Words.joined(text)
			.stream()
			.filter((pair) -> !stems.contains(pair))
			.forEach((pair) -> this.vocabulary.add(pair, phrase));
		return stems;
	}

	/** A word counts once for a topic, however often it stands there. */
	private static void count(Map<Term, Double> meant, double share, double[] scores, double[] met) {
		Map<Integer, Double> byTopic = new HashMap<>();
		Map<Integer, Double> byPhrase = new HashMap<>();
		meant.forEach((term, trust) -> term.phrases.forEach((phrase) -> {
			double says = term.weight * trust * share;
			byTopic.merge(phrase.topic(), says * phrase.weight(), Math::max);
			byPhrase.merge(phrase.number(), says, Math::max);
		}));
		byTopic.forEach((topic, says) -> scores[topic] += says);
		byPhrase.forEach((phrase, says) -> met[phrase] += says);
	}

	private void addWholePhrases(double[] scores, double[] met) {
		double[] best = new double[scores.length];
		for (Phrase phrase : this.phrases) {
			double mass = this.masses[phrase.number()];
			double share = (mass > 0) ? Math.min(1, met[phrase.number()] / mass) : 0;
			best[phrase.topic()] = Math.max(best[phrase.topic()], share * met[phrase.number()] * phrase.weight());
		}
		for (int topic = 0; topic < best.length; topic++) {
			scores[topic] += WHOLE * best[topic];
		}
	}

}
