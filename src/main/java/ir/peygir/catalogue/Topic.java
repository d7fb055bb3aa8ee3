package ir.peygir.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.github.mfathi91.time.PersianDate;
import ir.peygir.shared.Display;

/**
 * What a message can be about, in one version: a case keeps the version it was opened
 * with.
 *
 * @param kinds in which it may be sent; the first is the usual one
 * @param unit the kind of department (levels N and M) or the code of a unit, empty
 * outside
 * @param level how high in the city it is handled first: N, M, O, H, I, or X outside
 * @param sla the class of its deadline, as in {@code 72h} or {@code 10wd}, empty outside
 * @param priority 1 is the highest, 4 the lowest
 * @param guarded the reporter needs protection
 * @param evidence that it is done must be shown
 * @param season Jalali months in which it is urgent, as in {@code 9-12}, or empty
 * @param hotline telephone numbers to call first
 * @param results what "done" can mean where the word alone says nothing, usually empty
 */
public record Topic(String code, int version, String groupCode, String titleFa, String titleEn, List<Kind> kinds,
		String unit, String level, String sla, int priority, boolean emergency, boolean guarded,
		boolean anonymousAllowed, boolean outside, boolean needsPlace, boolean evidence, String season,
		List<String> hotline, String guidanceFa, String guidanceEn, List<Question> questions, List<String> synonyms,
		List<Question.Option> results) {

	public Topic {
		kinds = List.copyOf(kinds);
		hotline = List.copyOf(hotline);
		questions = List.copyOf(questions);
		synonyms = List.copyOf(synonyms);
		results = List.copyOf(results);
	}

	public String title(Locale locale) {
		return Display.persian(locale) ? this.titleFa : this.titleEn;
	}

	/** What helps before writing; empty if there is nothing to say. */
	public String guidance(Locale locale) {
		return Display.persian(locale) ? this.guidanceFa : this.guidanceEn;
	}

	/** Whether it has a season and that day lies in it. */
	public boolean inSeason(LocalDate day) {
		if (this.season.isEmpty()) {
			return false;
		}
		String[] months = this.season.split("-");
		int first = Integer.parseInt(months[0]);
		int last = Integer.parseInt(months[months.length - 1]);
		int month = PersianDate.fromGregorian(day).getMonthValue();
		return (first <= last) ? month >= first && month <= last : month >= first || month <= last;
	}

	/** Whether it has a question of that code. */
	public boolean asks(String question) {
		return this.questions.stream().anyMatch((one) -> one.code().equals(question));
	}

	/** The words of a result; empty if it has no result of that code. */
	public Optional<Question.Option> result(String code) {
		return this.results.stream().filter((one) -> one.value().equals(code)).findFirst();
	}

	public boolean takes(Kind kind) {
		return this.kinds.contains(kind);
	}

}
