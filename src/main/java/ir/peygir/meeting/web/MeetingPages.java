package ir.peygir.meeting.web;

import java.util.Locale;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What anybody may see of the meetings.
 */
@Controller
@RequestMapping("/meetings")
class MeetingPages {

	static final String HOME = "meeting/home";

	private final City city;

	private final SessionCards cards;

	private final HostYear years;

	MeetingPages(City city, SessionCards cards, HostYear years) {
		this.city = city;
		this.cards = cards;
		this.years = years;
	}

	@GetMapping
	String home(@RequestParam(required = false) String district, Model model, Locale locale) {
		Optional<District> chosen = this.city.district(district);
		model.addAttribute("districts",
				this.city.districts().stream().map((one) -> AskWhereStep.Choice.of(one, locale)).toList());
		model.addAttribute("district", chosen.map((one) -> AskWhereStep.Choice.of(one, locale)).orElse(null));
		if (chosen.isPresent()) {
			model.addAttribute("coming", this.cards.coming(chosen.get().code(), locale));
			model.addAttribute("past", this.cards.past(chosen.get().code(), locale));
			model.addAttribute("year", this.years.of(chosen.get().code(), locale).orElse(null));
		}
		else {
			model.addAttribute("nearest", this.cards.nearest(locale));
		}
		return HOME;
	}

	@GetMapping("/{session:.+-\\d{4}-\\d{2}-\\d{2}}")
	String session(@PathVariable String session, Model model, Locale locale) {
		return session(session, "meeting/session", model, locale);
	}

	/** What changes while somebody looks. */
	@GetMapping("/{session:.+-\\d{4}-\\d{2}-\\d{2}}/live")
	String live(@PathVariable String session, Model model, Locale locale) {
		return session(session, "meeting/session :: live", model, locale);
	}

	private String session(String id, String view, Model model, Locale locale) {
		model.addAttribute("card",
				this.cards.card(id, locale).orElseThrow(() -> Problem.unknown("meeting.session.unknown")));
		return view;
	}

}
