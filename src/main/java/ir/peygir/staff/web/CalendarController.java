package ir.peygir.staff.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.city.CalendarDesk;
import ir.peygir.report.DeadlineProgress;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The days on which offices stay closed, and sudden changes of them.
 */
@Controller
@RequestMapping("/staff/calendar")
class CalendarController {

	private static final Set<String> DONE = Set.of("closed", "begun", "hours", "withdrawn", "cancelled", "observed");

	private final CalendarDesk calendar;

	private final DeadlineProgress progress;

	private final Planners planners;

	private final StaffForms forms;

	CalendarController(CalendarDesk calendar, DeadlineProgress progress, Planners planners, StaffForms forms) {
		this.calendar = calendar;
		this.progress = progress;
		this.planners = planners;
		this.forms = forms;
	}

	@GetMapping
	String calendar(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member,
			Model model, Locale locale) {
		this.planners.mustReadCalendar(member);
		this.forms.done(done, "calendar", DONE, model, locale);
		return show(member, model);
	}

	@PostMapping("/closures")
	String close(@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		this.planners.mustKeepCalendar(member);
		String typed = form.getOrDefault("hour", "").strip();
		LocalTime hour = TypedTime.time(typed).orElse(null);
		try {
			if (hour == null && !typed.isEmpty()) {
				throw InvalidInput.of("hour", "calendar.hour.wrong");
			}
			boolean begun = this.calendar.close(day(form, "day"), hour, form.get("reason"), member.id());
			return "redirect:/staff/calendar?done=" + (begun ? "begun" : "closed");
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return show(member, model);
		}
	}

	@PostMapping("/hours")
	String changeHours(@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		this.planners.mustKeepCalendar(member);
		try {
			this.calendar.changeHours(day(form, "fromDay"), day(form, "toDay"),
					TypedTime.time(form.get("opening")).orElse(null), TypedTime.time(form.get("closing")).orElse(null),
					form.get("reason"), member.id());
			return "redirect:/staff/calendar?done=hours";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			model.addAttribute("hoursOpen", true);
			return show(member, model);
		}
	}

	@PostMapping("/changes/{id}/withdrawal")
	String withdraw(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		this.planners.mustKeepCalendar(member);
		this.calendar.withdraw(id);
		return "redirect:/staff/calendar?done=withdrawn";
	}

	@PostMapping("/holidays/{day}")
	String observe(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam boolean observed, @AuthenticationPrincipal StaffMember member) {
		this.planners.mustKeepCalendar(member);
		this.calendar.observe(day, observed);
		return "redirect:/staff/calendar?done=" + (observed ? "observed" : "cancelled");
	}

	private String show(StaffMember member, Model model) {
		model.addAttribute("holidays", this.calendar.holidays());
		model.addAttribute("changes", this.calendar.changes());
		model.addAttribute("progress", this.progress.latest().orElse(null));
		model.addAttribute("keeper", member.in(StaffGroups.ADMINISTRATORS));
		return "staff/calendar";
	}

	private static LocalDate day(Map<String, String> form, String name) {
		return TypedTime.day(form.get(name)).orElse(null);
	}

}
