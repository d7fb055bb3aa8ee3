package ir.peygir.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.report.Drafts;
import ir.peygir.report.ReportTracking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Between the fourth and the last step: did somebody near report the same? Passed over in
 * silence where nobody did.
 */
@Controller
@RequestMapping("/report/near")
class NearStep {

	private static final String PAGE = "forms/report/reportSubmitted-near";

	private final OpenDraft open;

	private final Drafts drafts;

	private final NearbyOffers offers;

	private final MessageSource messages;

	NearStep(OpenDraft open, Drafts drafts, NearbyOffers offers, MessageSource messages) {
		this.open = open;
		this.drafts = drafts;
		this.offers = offers;
		this.messages = messages;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, model, locale, (id, draft) -> {
			List<ReportTracking.Nearby> near = this.offers.of(draft, locale);
			return near.isEmpty() ? "redirect:/report/check" : page(near, Map.of(), model);
		});
	}

	/**
	 * @param joins code of one of the offers, empty for none of them
	 */
	@PostMapping
	String choose(@RequestParam(defaultValue = "") String joins, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return this.open.with(request, model, locale, (id, draft) -> {
			List<ReportTracking.Nearby> near = this.offers.of(draft, locale);
			boolean known = near.stream().anyMatch((one) -> one.code().equals(joins));
			if (!known && !joins.isEmpty()) {
				response.setStatus(HttpStatus.CONFLICT.value());
				this.drafts.keep(id, draft.withJoins(null));
				return page(near, Map.of("joins", this.messages.getMessage("problem.joins.closed", null, locale)),
						model);
			}
			this.drafts.keep(id, draft.withJoins(known ? joins : null));
			return "redirect:/report/check";
		});
	}

	private static String page(List<ReportTracking.Nearby> near, Map<String, String> errors, Model model) {
		model.addAttribute("near", near);
		model.addAttribute("errors", errors);
		return PAGE;
	}

}
