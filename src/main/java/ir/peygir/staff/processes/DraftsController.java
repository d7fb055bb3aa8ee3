package ir.peygir.staff.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ir.peygir.shared.InvalidInput;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where designers put a changed model and read at once what they broke.
 */
@Controller
@RequestMapping("/staff/processes/drafts")
class DraftsController {

	private static final Set<String> DESIGNERS = Set.of(StaffGroups.DESIGNERS);

	private final ModelDrafts drafts;

	private final DraftPage page;

	private final StaffForms forms;

	DraftsController(ModelDrafts drafts, DraftPage page, StaffForms forms) {
		this.drafts = drafts;
		this.page = page;
		this.forms = forms;
	}

	@GetMapping
	String form(@AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		return list(member, model);
	}

	@PostMapping
	String upload(@RequestParam MultipartFile file, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) throws IOException {
		member.mustBeInOneOf(DESIGNERS);
		try {
			long id = this.drafts.keep(Objects.toString(file.getOriginalFilename(), ""), file.getBytes(), member.id());
			return "redirect:/staff/processes/drafts/" + id;
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, Map.of(), model, locale, response);
			return list(member, model);
		}
	}

	@GetMapping("/{id}")
	String draft(@PathVariable long id, @RequestParam(required = false) String code,
			@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		ModelDrafts.Draft draft = this.drafts.draft(id);
		model.addAttribute("draft", draft);
		model.addAttribute("designer", member.in(StaffGroups.DESIGNERS));
		this.page.show(draft, draft.content().getBytes(StandardCharsets.UTF_8), code, Math.max(0, page), model, locale);
		return "staff/processes/draft";
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(DESIGNERS);
		this.drafts.remove(id);
		return "redirect:/staff/processes/drafts";
	}

	private String list(StaffMember member, Model model) {
		List<ModelDrafts.Draft> all = this.drafts.all();
		model.addAttribute("drafts", all);
		model.addAttribute("designer", member.in(StaffGroups.DESIGNERS));
		return "staff/processes/drafts";
	}

}
