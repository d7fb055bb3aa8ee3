package ir.peygir.staff.web;

import ir.peygir.engine.OpenTask;
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

/**
 * The case card above a task form in Tasklist.
 */
@Controller
@RequestMapping("/staff/tasks/{taskId}")
class TaskCardController {

	private final StaffTasks tasks;

	private final CasePages cases;

	TaskCardController(StaffTasks tasks, CasePages cases) {
		this.tasks = tasks;
		this.cases = cases;
	}

	@GetMapping("/card")
	String card(@PathVariable String taskId, @AuthenticationPrincipal StaffMember reader, Model model) {
		OpenTask task = this.tasks.find(reader, taskId).orElseThrow(() -> Problem.unknown("staff.task.unknown"));
		model.addAttribute("task", task);
		model.addAttribute("mine", reader.id().equals(task.assignee()));
		this.cases.show(task.businessKey(), reader, model);
		return "staff/card";
	}

	@PostMapping("/give-back")
	ResponseEntity<Void> giveBack(@PathVariable String taskId, @AuthenticationPrincipal StaffMember member) {
		if (!this.tasks.giveBack(member, taskId)) {
			throw Problem.unknown("staff.task.unknown");
		}
		return ResponseEntity.noContent().build();
	}

}
