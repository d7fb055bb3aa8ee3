package ir.peygir.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.Submission;
import ir.peygir.report.SubmissionCheck;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
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
 * Last step: is everything right? Then it is sent.
 */
@Controller
@RequestMapping("/report/check")
class CheckStep {

	private static final String PAGE = "forms/report/reportSubmitted-check";

	private final OpenDraft open;

	private final Drafts drafts;

	private final FormCookies cookies;

	private final SubmissionCheck check;

	private final ReportIntake intake;

	private final City city;

	private final PhotoStore photos;

	private final FormErrors formErrors;

	private final Limits limits;

	private final MessageSource messages;

	CheckStep(OpenDraft open, Drafts drafts, FormCookies cookies, SubmissionCheck check, ReportIntake intake, City city,
			PhotoStore photos, FormErrors formErrors, Limits limits, MessageSource messages) {
		this.open = open;
		this.drafts = drafts;
		this.cookies = cookies;
		this.check = check;
		this.intake = intake;
		this.city = city;
		this.photos = photos;
		this.formErrors = formErrors;
		this.limits = limits;
		this.messages = messages;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, model, locale, (id, draft) -> {
			Optional<YouForm> contact = this.cookies.contact(id, request);
			return contact.isEmpty() ? "redirect:/report/you"
					: page(id, draft, contact.get(), null, Map.of(), model, locale);
		});
	}

	@PostMapping
	String send(@RequestParam(required = false) String kind, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return this.open.with(request, model, locale, (id, draft) -> {
			Optional<YouForm> contact = this.cookies.contact(id, request);
			if (contact.isEmpty()) {
				return "redirect:/report/you";
			}
			this.limits.check(request, "report");
			try {
				this.drafts.send(id, contact.get().details(), contact.get().isAnonymous(), kind, locale);
			}
			catch (InvalidInput invalid) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return page(id, draft, contact.get(), kind, this.formErrors.of(invalid, locale), model, locale);
			}
			catch (Problem problem) {
				return ownInstead(problem, id, draft, contact.get(), model, locale, response);
			}
			this.cookies.forgetContact(request, response);
			return "redirect:/report/receipt";
		});
	}

	/**
	 * What was chosen cannot be joined any more: everything typed stays, to be sent as
	 * their own.
	 */
	private String ownInstead(Problem problem, String id, DraftContent draft, YouForm contact, Model model,
			Locale locale, HttpServletResponse response) {
		if (draft.joins() == null) {
			throw problem;
		}
		DraftContent own = draft.withJoins(null);
		this.drafts.keep(id, own);
		response.setStatus(problem.status().value());
		String why = this.messages.getMessage(problem.key(), problem.arguments(), locale);
		model.addAttribute("ownInstead", true);
		return page(id, own, contact, null, Map.of("joins", why), model, locale);
	}

	private String page(String id, DraftContent draft, YouForm contact, String kind, Map<String, String> errors,
			Model model, Locale locale) {
		Topic topic = this.open.topic(draft).orElse(null);
		Submission submission = draft.submission(kind, null, true, null, locale);
		Kind chosen = this.check.kind(submission, topic);
		model.addAttribute("errors", errors);
		model.addAttribute("form", Map.of("kind", chosen.name()));
		boolean joins = draft.joins() != null;
		model.addAttribute("joins", joins);
		model.addAttribute("kinds", joins ? List.of() : kinds(topic, locale));
		model.addAttribute("promisedBy", joins ? null : this.intake.promiseFor(submission).orElse(null));
		model.addAttribute("facts", facts(id, draft, submission, topic, contact, locale));
		return PAGE;
	}

	private List<Choice> kinds(Topic topic, Locale locale) {
		List<Kind> kinds = (topic != null) ? topic.kinds() : List.of(Kind.values());
		return kinds.stream()
			.map((kind) -> new Choice(kind.name(), text("kind." + kind, locale),
					text("kind." + kind + ".hint", locale)))
			.toList();
	}

	private List<Fact> facts(String id, DraftContent draft, Submission submission, Topic topic, YouForm contact,
			Locale locale) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("report.check.topic",
				(topic != null) ? topic.title(locale) : text("report.check.unsorted", locale), "/report", null));
		if (draft.joins() != null) {
			facts.add(new Fact("report.check.joins", new TrackingCode(draft.joins()).isolated(), "/report/near", null));
		}
		facts.add(new Fact("report.check.place", place(draft, submission, locale), "/report/where", null));
		facts.add(new Fact("report.check.text", submission.text(), "/report/details", null));
		if (topic != null && !topic.questions().isEmpty()) {
			facts.add(new Fact("report.check.answers", answers(submission, topic, locale), "/report/details", null));
		}
		List<Photo> pictures = this.photos.ofDraft(id);
		facts.add(new Fact("report.check.photos", pictures.isEmpty() ? text("report.check.noPhotos", locale) : null,
				"/report/details", pictures));
		facts.add(new Fact("report.check.contact", who(contact, locale), "/report/you", null));
		return facts;
	}

	private String place(DraftContent draft, Submission submission, Locale locale) {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(this.check.district(submission))
			.flatMap(this.city::district)
			.ifPresent((district) -> parts.add(Display.persian(locale) ? district.titleFa() : district.titleEn()));
		if (draft.nahiyeh() != null) {
			parts.add(this.messages.getMessage("report.where.nahiyeh.n", new Object[] { Display.persian(locale)
					? ir.peygir.shared.PersianText.persianDigits(draft.nahiyeh()) : draft.nahiyeh().toString() },
					locale));
		}
		if (submission.address() != null) {
			parts.add(submission.address());
		}
		return parts.isEmpty() ? text("report.check.none", locale)
				: String.join(Display.persian(locale) ? "، " : ", ", parts);
	}

	private String answers(Submission submission, Topic topic, Locale locale) {
		List<String> lines = topic.questions()
			.stream()
			.filter((question) -> submission.answers().containsKey(question.code()))
			.map((question) -> question.label(locale) + " "
					+ shown(question, submission.answers().get(question.code()), locale))
			.toList();
		return lines.isEmpty() ? text("report.check.none", locale) : String.join("\n", lines);
	}

	private String shown(Question question, String value, Locale locale) {
		if (question.type() == Question.Type.YESNO) {
			return text("report.details." + ("yes".equals(value) ? "yes" : "no"), locale);
		}
		return question.options()
			.stream()
			.filter((option) -> option.value().equals(value))
			.findFirst()
			.map((option) -> option.label(locale))
			.orElse(value);
	}

	private String who(YouForm contact, Locale locale) {
		if (contact.isAnonymous()) {
			return text("report.check.anonymous", locale);
		}
		return String.join("\n",
				java.util.stream.Stream.of(contact.mobile(), contact.phone(), contact.name(), contact.email())
					.filter((part) -> part != null && !part.isBlank())
					.toList());
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	record Choice(String code, String label, String hint) {
	}

	/**
	 * @param key of the label in the message files
	 */
	record Fact(String key, String value, String change, List<Photo> photos) {
	}

}
