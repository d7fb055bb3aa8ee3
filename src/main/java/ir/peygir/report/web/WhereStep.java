package ir.peygir.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.city.DistrictMatch;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import ir.peygir.report.Submission;
import ir.peygir.report.SubmissionCheck;
import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Second step: where is it?
 */
@Controller
@RequestMapping("/report/where")
class WhereStep {

	private static final String PAGE = "forms/report/reportSubmitted-where";

	private final OpenDraft open;

	private final Drafts drafts;

	private final SubmissionCheck check;

	private final City city;

	private final FormErrors formErrors;

	WhereStep(OpenDraft open, Drafts drafts, SubmissionCheck check, City city, FormErrors formErrors) {
		this.open = open;
		this.drafts = drafts;
		this.check = check;
		this.city = city;
		this.formErrors = formErrors;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, model, locale, (id, draft) -> page(Form.of(draft), Map.of(), model, locale));
	}

	@PostMapping
	String keep(Form form, Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, model, locale, (id, draft) -> {
			DraftContent content = form.into(draft);
			Submission submission = content.submission(null, null, true, null, locale);
			InvalidInput.Collector problems = new InvalidInput.Collector();
			problems.rejectIf(!form.isReadable(), "place.lat", "place.point")
				.rejectIf(!isBlank(form.nahiyeh()) && content.nahiyeh() == null, "place.nahiyeh", "nahiyeh.unknown");
			this.check.place(submission, this.open.topic(draft).orElse(null), problems);
			if (!problems.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return page(form, this.formErrors.of(problems, locale), model, locale);
			}
			this.drafts.keep(id, content);
			return "redirect:/report/details";
		});
	}

	private String page(Form form, Map<String, String> errors, Model model, Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		List<Choice> districts = this.city.districts().stream().map((one) -> new Choice(one, locale)).toList();
		model.addAttribute("districts", districts);
		model.addAttribute("alternatives", alternatives(form, districts));
		return PAGE;
	}

	private List<Choice> alternatives(Form form, List<Choice> districts) {
		if (form.point() == null) {
			return List.of();
		}
		List<String> near = this.city.districtOf(form.point()).map(DistrictMatch::alternatives).orElse(List.of());
		return districts.stream().filter((one) -> near.contains(one.code())).toList();
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	/** As typed. */
	record Form(String lat, String lon, String district, String nahiyeh, String address) {

		static Form of(DraftContent draft) {
			return new Form(text(draft.lat()), text(draft.lon()), draft.district(), text(draft.nahiyeh()),
					draft.address());
		}

		DraftContent into(DraftContent draft) {
			String typed = isBlank(this.nahiyeh) ? "" : PersianText.latinDigits(this.nahiyeh).strip();
			Integer number = typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null;
			boolean chosen = this.district != null && !this.district.isBlank();
			return draft.withPlace(degrees(this.lat), degrees(this.lon), chosen ? this.district : null, number,
					this.address);
		}

		boolean isReadable() {
			return isBlank(this.lat) == (degrees(this.lat) == null) && isBlank(this.lon) == (degrees(this.lon) == null);
		}

		GeoPoint point() {
			Double north = degrees(this.lat);
			Double east = degrees(this.lon);
			boolean usable = north != null && east != null && Math.abs(north) <= 90 && Math.abs(east) <= 180;
			return usable ? new GeoPoint(north, east) : null;
		}

		private static Double degrees(String text) {
			String number = isBlank(text) ? "" : PersianText.latinDigits(text).replace('٫', '.').strip();
			return number.matches("-?\\d{1,3}(\\.\\d{1,20})?") ? Double.valueOf(number) : null;
		}

		private static String text(Object value) {
			return (value != null) ? value.toString() : null;
		}

	}

	record Choice(String code, String title, int nahiyehCount) {

		Choice(District district, Locale locale) {
			this(district.code(), Display.persian(locale) ? district.titleFa() : district.titleEn(),
					district.nahiyehCount());
		}

	}

}
