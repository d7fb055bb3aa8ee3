package ir.peygir.staff.processes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import ir.peygir.engine.EngineUser;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Moves running cases to a newer version, after a trial that says what would stay.
 */
@Controller
@RequestMapping("/staff/processes/{key}/migration")
class MigrationController {

	private static final Set<String> ADMINISTRATORS = Set.of(StaffGroups.ADMINISTRATORS);

	private final Deployed deployed;

	private final Moving moving;

	private final Trials trials;

	private final Hindrances hindrances;

	private final EngineUser engine;

	MigrationController(Deployed deployed, Moving moving, Trials trials, Hindrances hindrances, EngineUser engine) {
		this.deployed = deployed;
		this.moving = moving;
		this.trials = trials;
		this.hindrances = hindrances;
		this.engine = engine;
	}

	/** A version that cases still run on. */
	record Old(int version, long running) {
	}

	@GetMapping
	String versions(@PathVariable String key, @AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(ADMINISTRATORS);
		show(key, model);
		return "staff/processes/migration";
	}

	/** Tries all and moves nothing. */
	@PostMapping("/trial")
	String attempt(@PathVariable String key, @RequestParam int from, @AuthenticationPrincipal StaffMember member,
			Model model, Locale locale) {
		member.mustBeInOneOf(ADMINISTRATORS);
		ProcessDefinition old = this.deployed.process(key, from);
		ProcessDefinition newest = this.deployed.process(key, null);
		List<Moving.Outcome> outcomes = as(member, () -> this.moving.attempt(old, newest));
		this.trials.keep(key, from, newest.getVersion(), outcomes, member.id());
		model.addAttribute("trial", this.trials.newest(key, from, newest.getVersion()).orElseThrow());
		outcomes(old, outcomes, model, locale);
		show(key, model);
		return "staff/processes/migration";
	}

	@PostMapping
	String move(@PathVariable String key, @RequestParam int from, @RequestParam long trial,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(ADMINISTRATORS);
		ProcessDefinition old = this.deployed.process(key, from);
		ProcessDefinition newest = this.deployed.process(key, null);
		this.trials.take(key, from, newest.getVersion(), trial);
		List<Moving.Outcome> outcomes = as(member, () -> this.moving.move(old, newest));
		this.trials.moved(trial, outcomes);
		model.addAttribute("moved", outcomes.stream().filter(Moving.Outcome::moves).count());
		outcomes(old, outcomes, model, locale);
		show(key, model);
		return "staff/processes/migration";
	}

	private void show(String key, Model model) {
		List<ProcessDefinition> versions = this.deployed.versions(key);
		model.addAttribute("process", versions.get(0));
		model.addAttribute("old",
				versions.stream()
					.skip(1)
					.map((one) -> new Old(one.getVersion(), this.moving.running(one)))
					.filter((one) -> one.running() > 0)
					.toList());
	}

	private void outcomes(ProcessDefinition old, List<Moving.Outcome> outcomes, Model model, Locale locale) {
		model.addAttribute("from", old.getVersion());
		model.addAttribute("tried", outcomes.size());
		model.addAttribute("most", Moving.MOST);
		model.addAttribute("stuck", this.hindrances.said(this.deployed.model(old),
				outcomes.stream().filter((one) -> !one.moves()).toList(), locale));
	}

	private <T> T as(StaffMember member, java.util.function.Supplier<T> action) {
		return this.engine.run(member.id(), member.groups(), action);
	}

}
