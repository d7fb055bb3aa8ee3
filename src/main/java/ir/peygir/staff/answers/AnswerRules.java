package ir.peygir.staff.answers;

import java.util.stream.Collectors;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * What a ready answer must be, on the page and in the file that is shipped.
 */
@Component
class AnswerRules {

	static final int LONGEST = 2000;

	static final int LONGEST_TITLE = 80;

	private final Catalogue catalogue;

	AnswerRules(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * @throws InvalidInput beside {@code use}, {@code topic} (neither a branch nor a
	 * topic), {@code title}, {@code body} (empty, too long, names what the case cannot
	 * give, or leaves out what it has to say)
	 */
	void check(AnswerTemplate template) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(template.use() == null, "use", "answers.use.wrong")
			.rejectIf(!template.topic().isEmpty() && !known(template.topic()), "topic", "answers.topic.wrong",
					template.topic())
			.rejectIf(template.title().isBlank() || template.title().length() > LONGEST_TITLE, "title",
					"answers.title.wrong")
			.rejectIf(template.body().isBlank() || template.body().length() > LONGEST, "body", "answers.body.wrong")
			.rejectIf(template.isBroken(), "body", "answers.body.braces");
		if (template.use() != null) {
			checkBlanks(template, problems);
		}
		problems.orThrow();
	}

	private static void checkBlanks(AnswerTemplate template, InvalidInput.Collector problems) {
		AnswerUse use = template.use();
		template.blanks()
			.stream()
			.filter((name) -> !use.blanks().contains(name))
			.forEach((name) -> problems.reject("body", "answers.body.unknown", name,
					use.blanks().stream().sorted().map((known) -> "{" + known + "}").collect(Collectors.joining(" "))));
		use.needed()
			.stream()
			.filter((name) -> !template.blanks().contains(name))
			.forEach((name) -> problems.reject("body", "answers.body.missing", name));
	}

	private boolean known(String topic) {
		return this.catalogue.topic(topic).isPresent()
				|| this.catalogue.groups().stream().anyMatch((group) -> group.code().equals(topic));
	}

}
