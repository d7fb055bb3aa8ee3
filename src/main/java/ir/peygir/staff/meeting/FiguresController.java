package ir.peygir.staff.meeting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.meeting.figures.HostFigures;
import ir.peygir.meeting.figures.MeetingFigures;
import ir.peygir.shared.Problem;
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
 * How each host keeps the duty to receive, as a table and for a spreadsheet.
 */
@Controller
class FiguresController {

	private static final List<Integer> PERIODS = List.of(30, 90, 365);

	private static final List<String> COLUMNS = List.of("host", "due", "inPerson", "byStandIn", "moved", "cancelled",
			"makeUp", "outside", "draws", "entrants", "chance", "waiting", "received", "missed", "shortest", "median",
			"longest", "orders", "ordersDue", "inTime");

	private final MeetingFigures figures;

	private final Offices offices;

	private final MessageSource messages;

	FiguresController(MeetingFigures figures, Offices offices, MessageSource messages) {
		this.figures = figures;
		this.offices = offices;
		this.messages = messages;
	}

	@GetMapping("/staff/meetings/figures")
	String page(@RequestParam(defaultValue = "90") String days, @AuthenticationPrincipal StaffMember member,
			Model model, Locale locale) {
		mustRead(member);
		model.addAttribute("periods", PERIODS);
		model.addAttribute("days", period(days));
		model.addAttribute("figures", this.figures.of(null, period(days), locale));
		return "staff/meeting/figures";
	}

	/** The same for a spreadsheet, which knows UTF-8 by its mark. */
	@GetMapping("/staff/meetings/figures.csv")
	ResponseEntity<byte[]> file(@RequestParam(defaultValue = "90") String days,
			@AuthenticationPrincipal StaffMember member, Locale locale) {
		mustRead(member);
		String head = COLUMNS.stream()
			.map((column) -> quoted(this.messages.getMessage("staff.figures." + column, null, locale)))
			.collect(Collectors.joining(","));
		String text = "\ufeff" + head + "\r\n"
				+ this.figures.of(null, period(days), locale)
					.stream()
					.map(FiguresController::line)
					.collect(Collectors.joining());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meetings-" + period(days) + ".csv\"")
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private void mustRead(StaffMember member) {
		if (!mayRead(member)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

	private boolean mayRead(StaffMember member) {
		return member.inOneOf(StaffGroups.READERS_OF_MEETINGS) || !this.offices.kept(member).isEmpty();
	}

	private static String line(HostFigures row) {
		boolean measured = row.orders().minutes() != null;
		return Stream
			.<Object>of(quoted(row.host()), row.sessions().due(), row.sessions().inPerson(), row.sessions().byStandIn(),
					row.sessions().moved(), row.sessions().cancelled(), row.sessions().makeUp(),
					row.sessions().outside(), row.drawn().draws(), row.drawn().entrants(), text(row.drawn().chance()),
					row.waiting(), row.drawn().received(), row.drawn().missed(),
					measured ? row.orders().minutes().low() : "", measured ? row.orders().minutes().median() : "",
					measured ? row.orders().minutes().high() : "", row.orders().orders(), row.orders().due(),
					text(row.inTime()))
			.map(String::valueOf)
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	private static String text(Integer figure) {
		return (figure != null) ? figure.toString() : "";
	}

	private static int period(String days) {
		return PERIODS.stream().filter((one) -> String.valueOf(one).equals(days)).findFirst().orElse(90);
	}

}
