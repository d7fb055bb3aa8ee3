package ir.peygir.staff.insight;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.insight.Satisfaction;
import ir.peygir.insight.Satisfaction.Column;
import ir.peygir.insight.TopicSatisfaction;
import ir.peygir.report.Opinions;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Satisfaction per topic in one table, also as a file, and the opinions behind a topic.
 */
@Controller
class InsightController {

	static final List<Integer> PERIODS = List.of(30, 90, 365);

	private final Satisfaction satisfaction;

	private final Opinions opinions;

	private final MessageSource messages;

	InsightController(Satisfaction satisfaction, Opinions opinions, MessageSource messages) {
		this.satisfaction = satisfaction;
		this.opinions = opinions;
		this.messages = messages;
	}

	/**
	 * @param by one of the columns; anything else is the order of the catalogue
	 */
	@GetMapping("/staff/insight")
	String table(@RequestParam(defaultValue = "90") String days, @RequestParam(defaultValue = "answered") String by,
			@RequestParam(defaultValue = "true") boolean desc, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_FIGURES);
		model.addAttribute("table", this.satisfaction.table(period(days), column(by), desc, locale));
		model.addAttribute("days", period(days));
		model.addAttribute("periods", PERIODS);
		model.addAttribute("columns", Column.values());
		model.addAttribute("by", column(by));
		model.addAttribute("desc", desc);
		model.addAttribute("enough", TopicSatisfaction.ENOUGH);
		return "staff/insight";
	}

	/** The same figures for a spreadsheet, which knows UTF-8 by its mark. */
	@GetMapping("/staff/insight.csv")
	ResponseEntity<byte[]> file(@RequestParam(defaultValue = "90") String days,
			@AuthenticationPrincipal StaffMember member, Locale locale) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_FIGURES);
		Satisfaction.Table table = this.satisfaction.table(period(days), Column.TOPIC, false, locale);
		String head = Stream.of("code", "topic", "asked", "answered", "satisfied", "share", "rate")
			.map((column) -> this.messages.getMessage("staff.insight." + column, null, locale))
			.collect(Collectors.joining(","));
		String text = "\ufeff" + head + "\r\n"
				+ table.rows().stream().map(InsightController::line).collect(Collectors.joining());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"satisfaction-" + period(days) + ".csv\"")
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String line(TopicSatisfaction row) {
		return row.code() + ",\"" + row.title().replace("\"", "\"\"") + "\"," + row.asked() + "," + row.answered() + ","
				+ ((row.share() != null) ? row.satisfied() : "") + "," + text(row.share()) + ","
				+ text(row.responseRate()) + "\r\n";
	}

	private static String text(Long figure) {
		return (figure != null) ? figure.toString() : "";
	}

	@GetMapping("/staff/insight/opinions")
	String opinions(@RequestParam(required = false) String topic, @RequestParam(defaultValue = "0") int page,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_FIGURES);
		List<Opinions.Gathered> topics = this.opinions.topics(locale);
		Opinions.Gathered chosen = topics.stream()
			.filter((one) -> one.code().equals(topic))
			.findFirst()
			.orElse(topics.isEmpty() ? null : topics.get(0));
		model.addAttribute("topics", topics);
		model.addAttribute("chosen", chosen);
		model.addAttribute("page", Math.max(page, 0));
		model.addAttribute("found", (chosen != null) ? this.opinions.of(chosen.code(), page) : null);
		return "staff/opinions";
	}

	private static int period(String days) {
		return PERIODS.stream().filter((one) -> String.valueOf(one).equals(days)).findFirst().orElse(90);
	}

	private static Column column(String by) {
		return Arrays.stream(Column.values())
			.filter((one) -> one.name().equalsIgnoreCase(by))
			.findFirst()
			.orElse(Column.TOPIC);
	}

}
