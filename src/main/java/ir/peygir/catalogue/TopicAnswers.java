package ir.peygir.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.peygir.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs show the catalogue and find topics in it.
 */
@RestController
@RequestMapping("/api/topics")
class TopicAnswers {

	private static final int USUAL = 5;

	private static final int MOST = 50;

	private final Catalogue catalogue;

	private final Map<String, TopicGroup> groups;

	TopicAnswers(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.groups = catalogue.groups().stream().collect(Collectors.toMap(TopicGroup::code, Function.identity()));
	}

	@GetMapping
	List<TopicAnswer> topics(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Integer limit,
			Locale locale) {
		if (limit != null && (limit < 1 || limit > MOST)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
		List<Topic> topics = q.isBlank() ? this.catalogue.all()
				: this.catalogue.search(q, (limit != null) ? limit : USUAL);
		return topics.stream()
			.limit((limit != null) ? limit : topics.size())
			.map((topic) -> answer(topic, locale))
			.toList();
	}

	@GetMapping("/{code}")
	TopicAnswer topic(@PathVariable String code, Locale locale) {
		return this.catalogue.topic(code)
			.map((topic) -> answer(topic, locale))
			.orElseThrow(() -> Problem.unknown("topic.unknown"));
	}

	private TopicAnswer answer(Topic topic, Locale locale) {
		TopicGroup group = this.groups.get(topic.groupCode());
		return new TopicAnswer(topic.code(), topic.title(locale), group.title(locale), group.field(locale),
				topic.kinds(), topic.emergency(), topic.guarded(), topic.anonymousAllowed(), topic.outside(),
				topic.needsPlace(), topic.evidence(), orNull(topic.sla()), topic.hotline(),
				orNull(topic.guidance(locale)),
				topic.questions().stream().map((question) -> answer(question, locale)).toList());
	}

	private static QuestionAnswer answer(Question question, Locale locale) {
		return new QuestionAnswer(question.code(), question.label(locale), question.type(), question.required(),
				question.options()
					.stream()
					.map((option) -> new OptionAnswer(option.value(), option.label(locale)))
					.toList());
	}

	private static String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private record TopicAnswer(String code, String title, String group, String field, List<Kind> kinds,
			boolean emergency, @JsonProperty("protected") boolean guarded, boolean anonymousAllowed, boolean outside,
			boolean needsPlace, boolean evidence, String sla, List<String> hotline, String guidance,
			List<QuestionAnswer> questions) {
	}

	private record QuestionAnswer(String code, String label, Question.Type type, boolean required,
			List<OptionAnswer> options) {
	}

	private record OptionAnswer(String value, String label) {
	}

}
