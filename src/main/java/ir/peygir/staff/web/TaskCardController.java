package ir.peygir.staff.web;

import java.util.Locale;

import ir.peygir.engine.OpenTask;
import ir.peygir.report.UnitDecisions;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Looks;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The case card above a task form in Tasklist.
 */
@Controller
@RequestMapping("/staff/tasks/{taskId}")
class TaskCardController {

	private static final int INTERIM_LENGTH = 500;

	private final StaffTasks tasks;

	private final CasePages cases;

	private final MeetingCards meetings;

	private final UnitDecisions decisions;

	private final Callees callees;

	private final ShiftNotes notes;

	private final Looks looks;

	TaskCardController(StaffTasks tasks, CasePages cases, MeetingCards meetings, UnitDecisions decisions,
			Callees callees, ShiftNotes notes, Looks looks) {
		this.tasks = tasks;
		this.cases = cases;
		this.meetings = meetings;
		this.decisions = decisions;
		this.callees = callees;
		this.notes = notes;
		this.looks = looks;
	}

	@GetMapping("/card")
	String card(@PathVariable String taskId, @AuthenticationPrincipal StaffMember reader, Model model, Locale locale) {
		OpenTask task = this.tasks.find(reader, taskId).orElseThrow(() -> Problem.unknown("staff.task.unknown"));
		model.addAttribute("task", task);
		model.addAttribute("worker", this.tasks.isFor(reader, task));
		model.addAttribute("mine", reader.id().equals(task.assignee()));
		model.addAttribute("handed", this.notes.of(taskId).orElse(null));
		model.addAttribute("callee", this.callees.of(task, reader).orElse(null));
		return this.meetings.card(task, reader, model, locale).orElseGet(() -> {
			if (this.cases.show(task.businessKey(), reader, model).guarded()) {
				this.looks.note(task.businessKey(), reader.id(), Looks.What.PROTECTED_CARD, Looks.Purpose.TASK);
			}
			return "staff/card";
		});
	}

	@PostMapping("/give-back")
	ResponseEntity<Void> giveBack(@PathVariable String taskId, @AuthenticationPrincipal StaffMember member) {
		if (!this.tasks.giveBack(member, taskId)) {
			throw Problem.unknown("staff.task.unknown");
		}
		return ResponseEntity.noContent().build();
	}

	/**
	 * News for the citizen from whoever has the task in hand, or may take it; the task
	 * stays open.
	 */
	@PostMapping("/interim")
	ResponseEntity<Void> interim(@PathVariable String taskId, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal StaffMember member) {
		OpenTask task = this.tasks.find(member, taskId)
			.filter((found) -> this.tasks.isFor(member, found))
			.filter((found) -> found.assignee() == null || member.id().equals(found.assignee()))
			.orElseThrow(() -> Problem.unknown("staff.task.unknown"));
		String clean = PersianText.clean(text);
		new InvalidInput.Collector()
			.rejectIf(clean.isEmpty() || clean.length() > INTERIM_LENGTH, "text", "staff.interim.wrong")
			.orThrow();
		this.tasks.acts(member, task);
		this.decisions.interim(task.businessKey(), clean, member.id());
		return ResponseEntity.noContent().build();
	}

}
