package ir.peygir.staff.processes;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A decision table with how often each row counted, so that dead rows are seen.
 */
@Controller
class DecisionsController {

	private final Deployed deployed;

	private final RepositoryService repository;

	private final RuleHits hits;

	DecisionsController(Deployed deployed, RepositoryService repository, RuleHits hits) {
		this.deployed = deployed;
		this.repository = repository;
		this.hits = hits;
	}

	@GetMapping("/staff/processes/decisions/{key}")
	String decision(@PathVariable String key, @AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		DecisionDefinition decision = this.deployed.decision(key);
		model.addAttribute("decision", decision);
		model.addAttribute("table",
				Table.of(this.repository.getDmnModelInstance(decision.getId()), key, this.hits.lastMonth(key)));
		return "staff/processes/decision";
	}

}
