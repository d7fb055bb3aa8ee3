package ir.peygir.staff.answers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ready answer: what stands in braces comes from the case, what stands in square
 * brackets is written by whoever uses it.
 *
 * @param id {@code null} before it is kept
 * @param topic of which branch or topic, empty for all
 * @param version how often it was changed
 */
record AnswerTemplate(Long id, AnswerUse use, String topic, String title, String body, boolean retired, int version) {

	private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

	Set<String> blanks() {
		Set<String> names = new LinkedHashSet<>();
		Matcher found = BLANK.matcher(this.body);
		while (found.find()) {
			names.add(found.group(1).strip());
		}
		return names;
	}

	/** Whether braces are left that hold no name. */
	boolean isBroken() {
		String rest = BLANK.matcher(this.body).replaceAll("");
		return rest.contains("{") || rest.contains("}");
	}

	/** A branch such as {@code RDS} covers its topics. */
	boolean fits(String topicCode) {
		return this.topic.isEmpty()
				|| topicCode != null && (topicCode.equals(this.topic) || topicCode.startsWith(this.topic + "-"));
	}

	String filled(Map<String, String> values, UnaryOperator<String> unknown) {
		return BLANK.matcher(this.body).replaceAll((found) -> {
			String name = found.group(1).strip();
			return Matcher.quoteReplacement(values.containsKey(name) ? values.get(name) : unknown.apply(name));
		});
	}

	public String topicCode() {
		return this.topic;
	}

}
