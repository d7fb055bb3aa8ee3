package ir.peygir.staff.processes;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is deployed, told to people who do not read diagrams.
 */
@Controller
@RequestMapping("/staff/processes")
class ProcessesController {

	private final Deployed deployed;

	private final Sentences sentences;

	private final StepLinks links;

	private final ModelDrafts drafts;

	private final RuntimeService runtime;

	ProcessesController(Deployed deployed, Sentences sentences, StepLinks links, ModelDrafts drafts,
			RuntimeService runtime) {
		this.deployed = deployed;
		this.sentences = sentences;
		this.links = links;
		this.drafts = drafts;
		this.runtime = runtime;
	}

	/** One process of the list. */
	record Row(String key, String name, int version, long running) {
	}

	@GetMapping
	String list(@AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		model.addAttribute("processes",
				this.deployed.processes()
					.stream()
					.map((one) -> new Row(one.getKey(), one.getName(), one.getVersion(), running(one.getKey())))
					.toList());
		model.addAttribute("decisions", this.deployed.decisions());
		model.addAttribute("drafts", this.drafts.all());
		model.addAttribute("designer", member.in(StaffGroups.DESIGNERS));
		return "staff/processes/list";
	}

	@GetMapping("/{key}")
	String process(@PathVariable String key, @RequestParam(required = false) Integer version,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		ProcessDefinition definition = this.deployed.process(key, version);
		BpmnModelInstance diagram = this.deployed.model(definition);
		model.addAttribute("process", definition);
		model.addAttribute("versions", this.deployed.versions(key));
		model.addAttribute("documentation", documentation(diagram, key));
		model.addAttribute("picture", Picture.of(diagram));
		model.addAttribute("marks", Map.of());
		model.addAttribute("steps", this.sentences.of(diagram, locale));
		model.addAttribute("links", this.links.of(key, diagram));
		model.addAttribute("migrates", member.in(StaffGroups.ADMINISTRATORS));
		return "staff/processes/process";
	}

	@GetMapping("/{key}/differences")
	String differences(@PathVariable String key, @RequestParam int from, @RequestParam int to,
			@AuthenticationPrincipal StaffMember member, Model model) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		BpmnModelInstance before = this.deployed.model(this.deployed.process(key, from));
		BpmnModelInstance after = this.deployed.model(this.deployed.process(key, to));
		Differences differences = Differences.between(before, after);
		model.addAttribute("process", this.deployed.process(key, to));
		model.addAttribute("from", from);
		model.addAttribute("differences", differences);
		model.addAttribute("pictures", List.of(Picture.of(before), Picture.of(after)));
		model.addAttribute("marks", differences.marks());
		return "staff/processes/differences";
	}

	/** The form as text, which a browser only shows. */
	@GetMapping("/{key}/form")
	ResponseEntity<String> form(@PathVariable String key, @RequestParam int version, @RequestParam String path,
			@AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(StaffGroups.READERS_OF_PROCESSES);
		String text = this.deployed.resource(this.deployed.process(key, version).getDeploymentId(), path);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
			.body(text);
	}

	private long running(String key) {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey(key).count();
	}

	static String documentation(BpmnModelInstance diagram, String key) {
		Process process = diagram.getModelElementById(key);
		return process.getDocumentations().stream().map((one) -> one.getTextContent().strip()).findFirst().orElse(null);
	}

}
