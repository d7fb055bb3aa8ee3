package ir.peygir.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import ir.peygir.shared.PersianText;

/**
 * Reduces what people type to what distinguishes one matter from another: stems without
 * endings, and neighbouring words joined, because spaces and half-spaces are left out and
 * put in at will.
 */
final class Words {

	private static final int MOST = 40;

	private static final int SHORTEST_STEM = 3;

	private static final Set<String> EMPTY = Set
		.of(("از به با در تا که را رو و یا هم ما من تو او این ان اون یه یک اینجا "
				+ "انجا اونجا خیلی لطفا لطف سلام درود می نمی ها های هایی هایم هام هاش هاتون هامون هاشون ی ای ام ات اش مون "
				+ "تون شون است هست نیست شده شد شدن نشده میشه میشود شود شوند بشه کرد کرده کردن کردند کنید کنین کنیم کند "
				+ "کنم کنه کنن کنند میکنه میکنند میکنن میکنم نمیکنه نمیکنن نمیکند بکنید دارد داره دارم داریم دارن دارند "
				+ "دارین داشته بود بوده باشد باشه برای واسه بر اگر اگه چون ولی اما پس هر همه چی چه چرا کجا کی الان همیشه "
				+ "هنوز دیگه دیگر باز بعد قبل پیش خود خودم خودش میخوام میخواهم میخواد چند چندین یکی مثل فقط حتی همین همان "
				+ "رفته رفت رفتن میره بره میاد بیاد بیاید بیایید اومد اومده امده زده زدن زدند میزنن میزنه بزنید داده دادن دادند "
				+ "میدن میده بدین بدید بدهید بدن بذارید بزارید بذارین بگذارید گذاشتن گذاشته گذاشتند ببینید "
				+ "همون اینکه اینها اینا یعنی ضمن جناب اقا خانم محترم please the a an of in on to is are my our there "
				+ "and for it i we")
			.split(" "));

	/** Longest first: the first that fits goes. */
	private static final List<String> ENDINGS = List.of("هایمان", "هایشان", "هایتان", "هامون", "هاشون", "هاتون", "های",
			"هایی", "هاش", "هام", "ها", "امون", "اشون", "مون", "تون", "شون", "یی", "ای", "اش", "ان", "ا", "ی", "م",
			"ه");

	/** A present tense written as one word: only what it is about remains. */
	private static final Pattern VERB = Pattern.compile("^ن?می(.{3,}?)(?:یم|ید|ین|ند|ن|د|م|ی)?$");

	private Words() {
	}

	/** Stems of the words that tell something, without repetition. */
	static Set<String> stems(String text) {
		Set<String> stems = new LinkedHashSet<>();
		raw(text).stream().filter((word) -> !EMPTY.contains(word)).map(Words::stem).forEach(stems::add);
		return stems;
	}

	/** Neighbouring words written as one. */
	static Set<String> joined(String text) {
		List<String> words = raw(text);
		Set<String> joined = new LinkedHashSet<>();
		for (int i = 1; i < words.size(); i++) {
			if (!EMPTY.contains(words.get(i - 1))) {
				joined.add(stem(words.get(i - 1) + words.get(i)));
			}
		}
		return joined;
	}

	/** The same for all forms of a word and for spoken and written vowels. */
	static String stem(String word) {
		String stem = VERB.matcher(word).replaceFirst("$1").replace("ون", "ان");
		for (int i = 0; i < 2; i++) {
			stem = withoutEnding(stem);
		}
		return stem;
	}

	private static String withoutEnding(String word) {
		for (String ending : ENDINGS) {
			if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
				return word.substring(0, word.length() - ending.length());
			}
		}
		return word;
	}

	private static List<String> raw(String text) {
		List<String> words = new ArrayList<>(Arrays.asList(PersianText.fold(text).split(" ")));
		words.removeIf(String::isEmpty);
		return words.subList(0, Math.min(MOST, words.size()));
	}

}
