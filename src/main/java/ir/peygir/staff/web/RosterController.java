package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.city.DutyRoster;
import ir.peygir.city.Shift;
import ir.peygir.city.Unit;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
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
 * Who is on duty for a unit, week by week.
 */
@Controller
@RequestMapping("/staff/roster")
class RosterController {

	private final DutyRoster roster;

	private final Planners planners;

	private final StaffForms forms;

	private final Clock clock;

	RosterController(DutyRoster roster, Planners planners, StaffForms forms, Clock clock) {
		this.roster = roster;
		this.planners = planners;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String week(@RequestParam(required = false) String unit, @RequestParam(defaultValue = "") String week,
			@RequestParam(required = false) Long row, @RequestParam(required = false) String done,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		this.forms.done(done, "roster", Set.of("saved", "removed"), model, locale);
		model.addAttribute("units", this.planners.units(member));
		if (unit == null) {
			unit = this.planners.units(member).stream().map(Unit::code).findFirst().orElse(null);
		}
		if (unit != null) {
			Unit chosen = this.planners.unit(member, unit);
			if (row != null) {
				Shift shift = this.roster.shift(row);
				this.planners.unit(member, shift.unitCode());
				model.addAttribute("form", typed(shift));
			}
			show(chosen, TypedTime.day(week).orElseGet(this::today), model);
		}
		return "staff/roster";
	}

	@PostMapping
	String save(@RequestParam String unit, @RequestParam(required = false) Long row,
			@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		Unit chosen = this.planners.unit(member, unit);
		DutyRoster.Entry entry = new DutyRoster.Entry(moment(form, "from"), moment(form, "to"), form.get("person"),
				form.get("userId"), form.get("phone"));
		try {
			if (row != null) {
				this.planners.unit(member, this.roster.shift(row).unitCode());
				this.roster.change(row, entry);
			}
			else {
				this.roster.add(unit, entry);
			}
			return back(unit, LocalDate.ofInstant(entry.from(), Display.CITY), "saved");
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			model.addAttribute("units", this.planners.units(member));
			show(chosen, TypedTime.day(form.get("fromDay")).orElseGet(this::today), model);
			return "staff/roster";
		}
	}

	@PostMapping("/{row}/removal")
	String remove(@PathVariable long row, @AuthenticationPrincipal StaffMember member) {
		Shift shift = this.roster.shift(row);
		this.planners.unit(member, shift.unitCode());
		this.roster.remove(row);
		return back(shift.unitCode(), LocalDate.ofInstant(shift.from(), Display.CITY), "removed");
	}

	private void show(Unit unit, LocalDate day, Model model) {
		model.addAttribute("week", RosterWeek.of(unit, day, this.roster));
		model.addAttribute("now", this.roster.nearestOnDuty(unit.code(), this.clock.instant()).orElse(null));
		model.addAttribute("example", List.of(TypedTime.typed(today()), TypedTime.typed(today().plusDays(1))));
	}

	private static String back(String unit, LocalDate day, String done) {
		return "redirect:/staff/roster?unit=" + unit + "&week=" + day + "&done=" + done;
	}

	private static Map<String, String> typed(Shift shift) {
		LocalDateTime from = LocalDateTime.ofInstant(shift.from(), Display.CITY);
		LocalDateTime to = LocalDateTime.ofInstant(shift.to(), Display.CITY);
		Map<String, String> form = new HashMap<>();
		form.put("row", String.valueOf(shift.id()));
		form.put("fromDay", TypedTime.typed(from.toLocalDate()));
		form.put("fromTime", TypedTime.typed(from.toLocalTime()));
		form.put("toDay", TypedTime.typed(to.toLocalDate()));
		form.put("toTime", TypedTime.typed(to.toLocalTime()));
		form.put("person", shift.personName());
		form.put("userId", shift.userId());
		form.put("phone", shift.phone().national());
		return form;
	}

	private static Instant moment(Map<String, String> form, String end) {
		return TypedTime.day(form.get(end + "Day"))
			.flatMap((day) -> TypedTime.time(form.get(end + "Time"))
				.map((time) -> day.atTime(time).atZone(Display.CITY).toInstant()))
			.orElse(null);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

}
