package ir.peygir.staff.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.Step;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.springframework.stereotype.Component;

/**
 * The way that a case went, seen on a diagram that it never knew.
 */
@Component
class Replay {

	private final CaseHistory cases;

	Replay(CaseHistory cases) {
		this.cases = cases;
	}

	/**
	 * @param visits how often each step that is still there was taken, in the order of
	 * the first time
	 * @param missing the same for steps that the diagram does not have
	 */
	record Path(List<Visit> visits, List<Visit> missing) {

		Map<String, String> marks() {
			Map<String, String> marks = new TreeMap<>();
			this.visits.forEach((visit) -> marks.put(visit.id(), "taken"));
			return marks;
		}

		public boolean isEmpty() {
			return this.visits.isEmpty() && this.missing.isEmpty();
		}
	}

	record Visit(String id, String name, int times) {
	}

	/** Empty where no such case went through that process. */
	Path of(String code, String process, BpmnModelInstance draft) {
		Map<String, Visit> visits = new LinkedHashMap<>();
		this.cases.stepsOf(code)
			.stream()
			.filter((step) -> step.processKey().equals(process))
			.forEach((step) -> visits.merge(step.activityId(), first(step),
					(one, other) -> new Visit(one.id(), one.name(), one.times() + 1)));
		return new Path(
				visits.values().stream().filter((visit) -> draft.getModelElementById(visit.id()) != null).toList(),
				visits.values().stream().filter((visit) -> draft.getModelElementById(visit.id()) == null).toList());
	}

	private static Visit first(Step step) {
		return new Visit(step.activityId(), step.name(), 1);
	}

}
