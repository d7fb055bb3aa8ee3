package ir.peygir.staff.intake;

import java.util.Locale;
import java.util.Map;

import ir.peygir.messaging.AddressBook;
import ir.peygir.messaging.CallList;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.Submission;
import ir.peygir.report.SubmissionCheck;
import ir.peygir.catalogue.Topic;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Files for a caller on one page, by keyboard; without scripts the search is a button.
 */
@Controller
@RequestMapping("/staff/intake")
class IntakeController {

	private final IntakePage page;

	private final IntakeErrors errors;

	private final Drafts drafts;

	private final SubmissionCheck check;

	private final CallList calls;

	IntakeController(IntakePage page, IntakeErrors errors, Drafts drafts, SubmissionCheck check, CallList calls) {
		this.page = page;
		this.errors = errors;
		this.drafts = drafts;
		this.check = check;
		this.calls = calls;
	}

	@GetMapping
	String begin(@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		return this.page.whole(IntakeForm.begin(this.drafts.begin(DraftContent.EMPTY)), Map.of(), model, locale);
	}

	@GetMapping("/topics")
	String topics(IntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		this.page.topics(form, model, locale);
		return "staff/intake-parts :: topics";
	}

	/** What follows from the topic and the place. */
	@GetMapping("/about")
	String about(IntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		this.page.about(form, model, locale);
		this.page.nearby(form, model, locale);
		return "staff/intake-parts :: follows";
	}

	@PostMapping(params = "find")
	String find(IntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		return this.page.whole(form, Map.of(), model, locale);
	}

	@PostMapping
	String send(IntakeForm form, @AuthenticationPrincipal StaffMember member, Model model, Locale locale,
			HttpServletResponse response) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		try {
			ReportIntake.Receipt receipt = this.drafts.send(checked(form, member, locale), form.joins());
			if (receipt.reach() == AddressBook.Reach.LANDLINE) {
				this.calls.readOut(receipt.code(), member.id());
			}
			return "redirect:/staff/intake/" + form.draft() + "/receipt" + (form.counter() ? "?print=true" : "");
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return this.page.whole(form, this.errors.of(invalid, locale), model, locale);
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.CONFLICT || form.joins() == null) {
				throw problem;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.page.whole(form, this.errors.of(problem, locale), model, locale);
		}
	}

	/** All that is wrong at once, that no topic was chosen among it. */
	private Submission checked(IntakeForm form, StaffMember member, Locale locale) {
		Submission submission = form.submission(member.id(), locale);
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(!form.chosen(), "topicCode", "topic.required");
		Topic topic = this.check.topic(submission, problems).orElse(null);
		this.check.place(submission, topic, problems);
		this.check.details(submission, topic, problems);
		this.check.contact(submission, topic, problems);
		problems.orThrow();
		return submission;
	}

	/**
	 * @param print for somebody at the counter, who takes the private link home on paper
	 */
	@GetMapping("/{draft}/receipt")
	String receipt(@PathVariable String draft, @RequestParam(defaultValue = "false") boolean print,
			@AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.CALL_TAKERS);
		ReportIntake.Receipt receipt = this.drafts.receiptOf(draft)
			.orElseThrow(() -> Problem.unknown("problem.report.unknown"));
		model.addAttribute("receipt", receipt);
		model.addAttribute("groups", new TrackingCode(receipt.code()).grouped().split(" "));
		model.addAttribute("print", print);
		return "staff/intake-receipt";
	}

}
