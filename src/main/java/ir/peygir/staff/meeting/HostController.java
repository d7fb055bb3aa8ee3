package ir.peygir.staff.meeting;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.NumberMode;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who receives when, where and how many, for the next sessions.
 */
@Controller
@RequestMapping("/staff/meetings/hosts")
class HostController {

	private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY,
			DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

	private final Offices offices;

	private final HostDesk desk;

	private final StaffForms forms;

	HostController(Offices offices, HostDesk desk, StaffForms forms) {
		this.offices = offices;
		this.desk = desk;
		this.forms = forms;
	}

	@GetMapping
	String list(@AuthenticationPrincipal StaffMember member, Model model) {
		model.addAttribute("hosts", this.offices.mustKeepAny(member));
		return "staff/meeting/hosts";
	}

	@GetMapping("/{code}")
	String host(@PathVariable String code, @RequestParam(required = false) String done,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		Host host = this.offices.mustKeep(member, code);
		this.forms.done(done, "meetings", Set.of("host"), model, locale);
		model.addAttribute("form", typed(host));
		return page(host, member, model);
	}

	@PostMapping("/{code}")
	String change(@PathVariable String code, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		Host host = this.offices.mustKeep(member, code);
		try {
			this.desk.change(change(host, form, this.offices.keepsAll(member)), Offices.officer(member));
			return "redirect:/staff/meetings/hosts/" + code + "?done=host";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(host, member, model);
		}
	}

	private String page(Host host, StaffMember member, Model model) {
		model.addAttribute("host", host);
		model.addAttribute("all", this.offices.keepsAll(member));
		model.addAttribute("weekdays", WEEKDAYS);
		model.addAttribute("modes", Mode.values());
		model.addAttribute("numberModes", NumberMode.values());
		return "staff/meeting/host";
	}

	/** What is not on the form of a host's own office stays as it is. */
	private static HostDesk.Change change(Host host, Map<String, String> form, boolean all) {
		HostDesk.Change now = HostDesk.Change.of(host);
		return new HostDesk.Change(host.code(), of(DayOfWeek.values(), form.get("weekday")), form.get("starts"),
				number(form.get("seats")), number(form.get("minutes")), form.get("placeFa"), form.get("placeEn"),
				of(Mode.values(), form.get("mode")),
				all ? form.getOrDefault("calendar", now.calendar()) : now.calendar(),
				all ? of(NumberMode.values(), form.get("numberMode")) : now.numberMode(),
				all ? form.get("ruleFa") : now.ruleFa(), all ? form.get("ruleEn") : now.ruleEn(),
				all ? form.containsKey("active") : now.active());
	}

	private static Map<String, String> typed(Host host) {
		HostDesk.Change now = HostDesk.Change.of(host);
		return Map.ofEntries(Map.entry("weekday", now.weekday().name()), Map.entry("starts", now.starts()),
				Map.entry("seats", String.valueOf(now.seats())), Map.entry("minutes", String.valueOf(now.minutes())),
				Map.entry("placeFa", now.placeFa()), Map.entry("placeEn", now.placeEn()),
				Map.entry("mode", now.mode().name()), Map.entry("calendar", now.calendar()),
				Map.entry("numberMode", now.numberMode().name()), Map.entry("ruleFa", now.ruleFa()),
				Map.entry("ruleEn", now.ruleEn()), Map.entry("active", now.active() ? "on" : ""));
	}

	/** 0, which is refused, for anything that is no number. */
	private static int number(String typed) {
		String digits = PersianText.latinDigits((typed != null) ? typed.strip() : "");
		return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
	}

	private static <E extends Enum<E>> E of(E[] values, String name) {
		return Arrays.stream(values).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

}
