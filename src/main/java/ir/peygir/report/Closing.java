package ir.peygir.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How it ended, as the page says beside "closed".
 */
public enum Closing {

	SATISFIED, UNSATISFIED, NO_ANSWER, UPHELD, REFUSAL_CONFIRMED, WITHOUT_SURVEY;

	private static final Set<Happening> WORDS = EnumSet.of(Happening.SATISFIED, Happening.UNSATISFIED,
			Happening.NO_ANSWER, Happening.OBJECTION_COUNTED);

	/**
	 * What was said about the last answer: by the reporter, or if they said nothing by
	 * most of those who did.
	 */
	static Closing of(List<ReportEvent> history) {
		List<ReportEvent> said = sinceTheLastObjection(history);
		Optional<ReportEvent> reporter = said.stream().filter((event) -> event.isOf(Voice.REPORTER)).findFirst();
		long content = said.stream().filter((event) -> event.event() == Happening.SATISFIED).count();
		long others = said.stream()
			.filter((event) -> event.event() == Happening.UNSATISFIED || event.event() == Happening.OBJECTION_COUNTED)
			.count();
		if (said.isEmpty()) {
			return WITHOUT_SURVEY;
		}
		return reporter.map(Closing::of)
			.filter((word) -> word != NO_ANSWER)
			.orElse((content + others == 0) ? NO_ANSWER : (content > others) ? SATISFIED : UNSATISFIED);
	}

	private static List<ReportEvent> sinceTheLastObjection(List<ReportEvent> history) {
		List<ReportEvent> said = new ArrayList<>();
		for (ReportEvent event : history) {
			if (event.event() == Happening.OBJECTED) {
				said.clear();
			}
			else if (WORDS.contains(event.event())) {
				said.add(event);
			}
		}
		return said;
	}

	/** In the words of one who was asked. */
	private static Closing of(ReportEvent word) {
		return switch (word.event()) {
			case SATISFIED -> SATISFIED;
			case NO_ANSWER -> NO_ANSWER;
			default -> UNSATISFIED;
		};
	}

}
