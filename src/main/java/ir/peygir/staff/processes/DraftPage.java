package ir.peygir.staff.processes;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.engine.models.Finding;
import ir.peygir.engine.models.ModelCheck;
import ir.peygir.shared.PersianText;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Everything that can be said about a draft without deploying it.
 */
@Component
class DraftPage {

	private final ModelCheck check;

	private final Sentences sentences;

	private final Deployed deployed;

	private final Replay replay;

	private final Redecision redecision;

	DraftPage(ModelCheck check, Sentences sentences, Deployed deployed, Replay replay, Redecision redecision) {
		this.check = check;
		this.sentences = sentences;
		this.deployed = deployed;
		this.replay = replay;
		this.redecision = redecision;
	}

	void show(ModelDrafts.Draft draft, byte[] content, String code, int page, Model model, Locale locale) {
		ModelCheck.Verdict verdict = this.check.draft(draft.fileName(), content);
		model.addAttribute("broken", lines(verdict.broken(), locale));
		model.addAttribute("habits", lines(verdict.habits(), locale));
		if (!verdict.readable()) {
			return;
		}
		if (draft.isProcess()) {
			diagram(Bpmn.readModelFromStream(new ByteArrayInputStream(content)), code, model, locale);
		}
		else if (verdict.broken().isEmpty()) {
			model.addAttribute("redecided", this.redecision.of(content, page));
		}
	}

	private void diagram(BpmnModelInstance draft, String code, Model model, Locale locale) {
		model.addAttribute("steps", this.sentences.of(draft, locale));
		model.addAttribute("links", Map.of());
		String key = draft.getModelElementsByType(Process.class).stream().map(Process::getId).findFirst().orElse("");
		ProcessDefinition newest = this.deployed.processes()
			.stream()
			.filter((one) -> one.getKey().equals(key))
			.findFirst()
			.orElse(null);
		Map<String, String> marks = Map.of();
		if (newest != null) {
			Differences differences = Differences.between(this.deployed.model(newest), draft);
			model.addAttribute("differences", differences);
			model.addAttribute("process", newest);
			marks = differences.marks();
		}
		if (code != null && !code.isBlank()) {
			Replay.Path path = this.replay.of(PersianText.latinDigits(code).replaceAll("[\\s-]", ""), key, draft);
			model.addAttribute("path", path);
			model.addAttribute("code", code);
			marks = path.marks();
		}
		model.addAttribute("picture", Picture.of(draft));
		model.addAttribute("marks", marks);
	}

	private static List<String> lines(List<Finding> findings, Locale locale) {
		return findings.stream().map((finding) -> finding.text(locale)).toList();
	}

}
