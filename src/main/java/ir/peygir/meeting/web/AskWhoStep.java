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
 * Third step: who comes, and what do they need?
 */
@Controller
@RequestMapping("/meetings/ask/who")
class AskWhoStep {

	private static final String PAGE = "forms/meeting/meetingRequested-who";

	private static final Set<String> FIELDS = Set.of("role", "standing", "companions", "needs", "mode", "urgent");

	private final OpenAsk open;

	private final AskDrafts drafts;

	private final AskFiles files;

	private final AskUploads uploads;

	private final Asking asking;

	AskWhoStep(OpenAsk open, AskDrafts drafts, AskFiles files, AskUploads uploads, Asking asking) {
		this.open = open;
		this.drafts = drafts;
		this.files = files;
		this.uploads = uploads;
		this.asking = asking;
	}

	@GetMapping
	String show(Model model, HttpServletRequest request) {
		return this.open.with(request, (id, draft) -> page(id, Form.of(draft), Map.of(), model));
	}

	@PostMapping
	String keep(Form form, @RequestParam(name = "standing", required = false) List<MultipartFile> sent,
			@RequestParam(required = false) String upload, @RequestParam(required = false) String remove, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, (id, draft) -> {
			AskContent content = form.in(draft);
			Map<String, String> errors = new LinkedHashMap<>();
			if (remove != null) {
				this.files.remove(id, PersianText.clean(remove));
			}
			this.uploads.add(id, AskFiles.Kind.SHOWS_STANDING, sent, "standing", errors, locale, request);
			boolean stays = upload != null || remove != null;
			if (!stays) {
				errors.putAll(this.asking.wrong(id, content, AskYouForm.EMPTY, FIELDS, locale));
				this.asking.standing(id, content, locale).ifPresent((text) -> errors.put("standing", text));
			}
			this.drafts.keep(id, content);
			if (!errors.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			}
			return (stays || !errors.isEmpty()) ? page(id, form, errors, model) : "redirect:/meetings/ask/you";
		});
	}

	private String page(String id, Form form, Map<String, String> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("fileLimit", AskWhatStep.FILES);
		model.addAttribute("fileBytes", Uploads.LIMIT);
		model.addAttribute("files", this.files.ofDraft(id, AskFiles.Kind.SHOWS_STANDING));
		return PAGE;
	}

	/** As chosen; what is no choice of ours is none. */
	record Form(String role, Integer companions, List<String> needs, String mode, String urgent) {

		Form {
			role = AskChoices.offers(AskChoices.ROLES, role) ? role : AskChoices.ROLES.get(0);
			companions = (companions != null && companions >= 0 && companions <= AskChoices.COMPANIONS) ? companions
					: Integer.valueOf(0);
			needs = (needs != null) ? AskChoices.NEEDS.stream().filter(needs::contains).toList() : List.of();
			mode = AskChoices.offers(AskChoices.MODES, mode) ? mode : AskChoices.MODES.get(0);
			urgent = AskChoices.offers(AskChoices.GROUNDS, urgent) ? urgent : null;
		}

		static Form of(AskContent draft) {
			return new Form(draft.role(), draft.companions(), draft.needs(), draft.mode(), draft.urgent());
		}

		AskContent in(AskContent draft) {
			return draft.by(this.role, this.companions, this.needs, this.mode, this.urgent);
		}

	}

}
