package ir.peygir.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import ir.peygir.report.SubmissionCheck;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.report.photo.Uploads;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * Third step: what happened? Text, the topic's questions, photos.
 */
@Controller
@RequestMapping("/report/details")
class DetailsStep {

	private static final String PAGE = "forms/report/reportSubmitted-details";

	private static final int PHOTO_LIMIT = 5;

	private final OpenDraft open;

	private final Drafts drafts;

	private final SubmissionCheck check;

	private final PhotoStore photos;

	private final FormErrors formErrors;

	private final Limits limits;

	private final MessageSource messages;

	DetailsStep(OpenDraft open, Drafts drafts, SubmissionCheck check, PhotoStore photos, FormErrors formErrors,
			Limits limits, MessageSource messages) {
		this.open = open;
		this.drafts = drafts;
		this.check = check;
		this.photos = photos;
		this.formErrors = formErrors;
		this.limits = limits;
		this.messages = messages;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, model, locale,
				(id, draft) -> page(id, draft, new Form(draft.text(), draft.answers()), Map.of(), model, locale));
	}

	@PostMapping
	String keep(Form form, @RequestParam(name = "photos", required = false) List<MultipartFile> files,
			@RequestParam(required = false) String upload, @RequestParam(required = false) String remove, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, model, locale, (id, draft) -> {
			Topic topic = this.open.topic(draft).orElse(null);
			DraftContent content = draft.withDetails(PersianText.clean(form.text()), asked(form, topic));
			Map<String, String> errors = new LinkedHashMap<>();
			if (remove != null) {
				this.photos.removeFromDraft(id, PersianText.clean(remove));
			}
			add(id, files, errors, locale, request);
			boolean stays = upload != null || remove != null;
			InvalidInput.Collector problems = new InvalidInput.Collector();
			this.check.details(content.submission(null, null, true, null, locale), topic, problems);
			if (!stays) {
				errors.putAll(this.formErrors.of(problems, locale));
			}
			if (fits(content)) {
				this.drafts.keep(id, content);
			}
			if (!errors.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			}
			return (stays || !errors.isEmpty()) ? page(id, draft, form, errors, model, locale) : "redirect:/report/you";
		});
	}

	/** What is too long to keep is shown again with the error, and not cut. */
	private static boolean fits(DraftContent content) {
		int answers = content.answers().values().stream().mapToInt(String::length).sum();
		return content.text().length() <= SubmissionCheck.TEXT_LENGTH && answers <= SubmissionCheck.TEXT_LENGTH;
	}

	private static Map<String, String> asked(Form form, Topic topic) {
		Map<String, String> asked = new LinkedHashMap<>();
		form.answers().forEach((code, value) -> {
			if (topic != null && topic.asks(code)) {
				asked.put(code, PersianText.clean(value));
			}
		});
		return asked;
	}

	private void add(String draft, List<MultipartFile> files, Map<String, String> errors, Locale locale,
			HttpServletRequest request) {
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			try {
				if (!file.isEmpty()) {
					this.limits.check(request, "photo");
					this.photos.addToDraft(draft, Uploads.bytes(file));
				}
			}
			catch (InvalidInput invalid) {
				this.formErrors.of(invalid, locale).values().forEach((text) -> errors.put("photos", text));
			}
			catch (Problem problem) {
				errors.put("photos", this.messages.getMessage(problem.key(), problem.arguments(), locale));
			}
		}
	}

	private String page(String id, DraftContent draft, Form form, Map<String, String> errors, Model model,
			Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("textLimit", SubmissionCheck.TEXT_LENGTH);
		model.addAttribute("photoLimit", PHOTO_LIMIT);
		model.addAttribute("photoBytes", Uploads.LIMIT);
		model.addAttribute("photos", this.photos.ofDraft(id));
		model.addAttribute("questions",
				this.open.topic(draft)
					.map((topic) -> topic.questions().stream().map((one) -> new Asked(one, locale)).toList())
					.orElse(List.of()));
		return PAGE;
	}

	/** As typed. */
	record Form(String text, Map<String, String> answers) {

		Form {
			text = (text != null) ? text : "";
			answers = (answers != null) ? answers : new LinkedHashMap<>();
		}

	}

	record Asked(String code, String label, Question.Type type, boolean required, List<Option> options) {

		Asked(Question question, Locale locale) {
			this(question.code(), question.label(locale), question.type(), question.required(),
					question.options()
						.stream()
						.map((option) -> new Option(option.value(), option.label(locale)))
						.toList());
		}

	}

	record Option(String value, String label) {
	}

}
