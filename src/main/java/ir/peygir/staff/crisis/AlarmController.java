package ir.peygir.staff.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;
import ir.peygir.city.FourEyes;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import ir.peygir.staff.web.StaffNames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The alarms at many closings in few minutes, and who has looked at them.
 */
@Controller
@RequestMapping("/staff/closings")
class AlarmController {

	private static final Set<String> WATCHERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.INSPECTION);

	private static final Set<String> READERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.INSPECTION,
			StaffGroups.AUDITORS);

	private final ClosingTable closings;

	private final ClosingSettings settings;

	private final StaffNames names;

	private final Catalogue catalogue;

	private final City city;

	private final FourEyes fourEyes;

	private final StaffForms forms;

	private final Clock clock;

	AlarmController(ClosingTable closings, ClosingSettings settings, StaffNames names, Catalogue catalogue, City city,
			FourEyes fourEyes, StaffForms forms, Clock clock) {
		this.closings = closings;
		this.settings = settings;
		this.names = names;
		this.catalogue = catalogue;
		this.city = city;
		this.fourEyes = fourEyes;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		member.mustBeInOneOf(READERS);
		this.forms.done(done, "closings", Set.of("seen"), model, locale);
		List<Alarm> alarms = this.closings.newest();
		model.addAttribute("alarms", alarms);
		model.addAttribute("watches", member.inOneOf(WATCHERS));
		model.addAttribute("settings", this.settings);
		model.addAttribute("words", new CrisisWords(this.catalogue, this.city, locale));
		model.addAttribute("names", this.names.of(alarms.stream()
			.flatMap((alarm) -> Stream.of((alarm.kind() == Alarm.Kind.PERSON) ? alarm.subject() : null, alarm.seenBy()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet())));
		model.addAttribute("cases", cases(alarms));
		return "staff/crisis/closings";
	}

	private Map<Long, List<String>> cases(List<Alarm> alarms) {
		return alarms.stream().collect(Collectors.toMap(Alarm::id, this.closings::cases));
	}

	/** Nobody settles what is about themselves. */
	@PostMapping("/{id}/seen")
	String seen(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(WATCHERS);
		Alarm alarm = this.closings.find(id).orElseThrow(() -> Problem.unknown("staff.closings.unknown"));
		if (this.fourEyes.areOne(member.id(), people(alarm))) {
			throw Problem.forbidden("staff.closings.own");
		}
		this.closings.seen(id, member.id(), this.clock.instant());
		return "redirect:/staff/closings?done=seen";
	}

	private Set<String> people(Alarm alarm) {
		Set<String> people = this.closings.people(alarm);
		if (alarm.kind() == Alarm.Kind.PERSON) {
			people.add(alarm.subject());
		}
		return people;
	}

}
