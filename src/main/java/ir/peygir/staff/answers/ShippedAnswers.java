package ir.peygir.staff.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ir.peygir.shared.CsvRows;
import ir.peygir.shared.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The ready answers that are shipped, one a line; a wrong one stops the start.
 */
@Component
class ShippedAnswers {

	private static final String FILE = "answers/answers.csv";

	private final AnswerRules rules;

	private final MessageSource messages;

	ShippedAnswers(AnswerRules rules, MessageSource messages) {
		this.rules = rules;
		this.messages = messages;
	}

	List<Row> read() {
		return read(CsvRows.of(FILE));
	}

	/**
	 * @throws IllegalStateException that names the line and what is wrong there
	 */
	List<Row> read(List<Map<String, String>> rows) {
		Set<String> codes = new HashSet<>();
		// one header line, and no row has a line break
		return IntStream.range(0, rows.size()).mapToObj((at) -> row(rows.get(at), at + 2, codes)).toList();
	}

	private Row row(Map<String, String> row, int line, Set<String> codes) {
		String code = row.get("code");
		if (code.isBlank() || !codes.add(code)) {
			throw new IllegalStateException(
					"%s, line %d: code '%s' is empty or stands twice".formatted(FILE, line, code));
		}
		AnswerTemplate template = new AnswerTemplate(null,
				AnswerUse.of(row.get("task"), row.get("outcome")).orElse(null), row.get("topic"), row.get("title"),
				row.get("body"), false, 0);
		try {
			this.rules.check(template);
		}
		catch (InvalidInput wrong) {
			throw new IllegalStateException("%s, line %d (%s): %s".formatted(FILE, line, code,
					wrong.problems()
						.stream()
						.map((problem) -> this.messages.getMessage(problem.key(), problem.arguments(), Locale.ENGLISH))
						.collect(Collectors.joining(" "))));
		}
		return new Row(code, template);
	}

	record Row(String code, AnswerTemplate template) {
	}

}
