package ir.peygir.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ir.peygir.shared.PersianText;

/**
 * The words by which people themselves name what they send.
 */
final class KindCues {

	/** Ends nearly every Persian letter, or asks politely, and thanks for nothing. */
	private static final Pattern CLOSING = Pattern.compile("(?:ممنونم?|متشکرم?|سپاسگزارم?|قدردان) (?:می ?ش|خواه)\\S*|"
			+ "(?:^| )(?:با|پیشاپیش)(?: \\S+)? (?:تشکر|سپاس|قدردانی)(?: \\S+)?(?= |$)"
			+ "|(?<=\\S )(?:ممنونم?|متشکرم?|سپاسگزارم|سپاس|تشکر|مرسی|دستتون درد نکنه|خسته نباشید)$");

	private static final Map<Kind, Pattern> CUES = new EnumMap<>(Map.of(Kind.SUGGESTION,
			words("پیشنهاد", "ایده", "بهتره که", "بهتر است", "چه خوب میشه", "suggest", "idea"), Kind.COMMENDATION,
			words("تشکر", "ممنون", "متشکر", "سپاس", "قدردان", "تقدیر", "دستشون درد نکنه", "دستتون درد نکنه",
					"دمشون گرم", "دمتون گرم", "خسته نباش", "thank", "commend", "grateful"),
			Kind.COMPLAINT, words("شکایت", "شاکی", "شکوایه", "complain"), Kind.CRITICISM,
			words("انتقاد", "گلایه", "گله دار", "گله من", "نقد دار", "منتقد", "criticis", "criticiz"), Kind.OPINION,
			words("نظرم", "به نظر", "نظر من", "نظر دار", "عقیده", "opinion", "i think"), Kind.REQUEST,
			words("درخواست", "تقاضا", "خواهشمند", "خواهش", "request")));

	private KindCues() {
	}

	/** The kinds that are named, in the order in which they are. */
	static Stream<Kind> of(String text) {
		String said = CLOSING.matcher(PersianText.fold(text)).replaceAll("");
		return Arrays.stream(Kind.values())
			.filter((kind) -> at(kind, said) >= 0)
			.sorted(Comparator.comparingInt((kind) -> at(kind, said)));
	}

	private static int at(Kind kind, String said) {
		Matcher matcher = CUES.get(kind).matcher(said);
		return matcher.find() ? matcher.start() : -1;
	}

	private static Pattern words(String... words) {
		return Pattern.compile("(?<=^| )(?:"
				+ String.join("|", Arrays.stream(words).map(PersianText::fold).map(Pattern::quote).toList()) + ")");
	}

}
