package ir.peygir.meeting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.report.photo.Uploads;
import ir.peygir.shared.PersianText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Second step: what is it about?
 */
@Controller
@RequestMapping("/meetings/ask/what")
class AskWhatStep {

	private static final String PAGE = "forms/meeting/meetingRequested-what";

	private static final Set<String> FIELDS = Set.of("subject", "text", "earlier");

	static final int SUBJECT_LENGTH = 120;

	static final int TEXT_LENGTH = 4000;

	static final int FILES = 5;

	private final OpenAsk open;

	private final AskDrafts drafts;

	private final AskFiles files;

	private final AskUploads uploads;

	private final Asking asking;

	AskWhatStep(OpenAsk open, AskDrafts drafts, AskFiles files, AskUploads uploads, Asking asking) {
		this.open = open;
		this.drafts = drafts;
		this.files = files;
		this.uploads = uploads;
		this.asking = asking;
	}

	@GetMapping
	String show(Model model, HttpServletRequest request) {
		return this.open.with(request,
				(id, draft) -> page(id, new Form(draft.subject(), draft.text(), draft.earlier()), Map.of(), model));
	}

	@PostMapping
	String keep(Form form, @RequestParam(name = "files", required = false) List<MultipartFile> sent,
			@RequestParam(required = false) String upload, @RequestParam(required = false) String remove, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, (id, draft) -> {
			AskContent content = draft.about(PersianText.clean(form.subject()), PersianText.clean(form.text()),
					PersianText.clean(form.earlier()));
			Map<String, String> errors = new LinkedHashMap<>();
			if (remove != null) {
				this.files.remove(id, PersianText.clean(remove));
			}
			this.uploads.add(id, AskFiles.Kind.ABOUT_MATTER, sent, "files", errors, locale, request);
			boolean stays = upload != null || remove != null;
			if (!stays) {
				errors.putAll(this.asking.wrong(id, content, AskYouForm.EMPTY, FIELDS, locale));
			}
			// what is too long to keep is shown again with the error, and not cut
			if (fits(content)) {
				this.drafts.keep(id, content);
			}
			if (!errors.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			}
			return (stays || !errors.isEmpty()) ? page(id, form, errors, model) : "redirect:/meetings/ask/who";
		});
	}

	private static boolean fits(AskContent content) {
		return content.text().length() <= TEXT_LENGTH && content.subject().length() <= SUBJECT_LENGTH
				&& content.earlier().length() <= SUBJECT_LENGTH;
	}

	private String page(String id, Form form, Map<String, String> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("textLimit", TEXT_LENGTH);
		model.addAttribute("fileLimit", FILES);
		model.addAttribute("fileBytes", Uploads.LIMIT);
		model.addAttribute("files", this.files.ofDraft(id, AskFiles.Kind.ABOUT_MATTER));
		return PAGE;
	}

	/** As typed. */
	record Form(String subject, String text, String earlier) {
	}

}
