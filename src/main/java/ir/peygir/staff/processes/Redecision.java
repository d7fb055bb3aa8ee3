package ir.peygir.staff.processes;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.model.dmn.instance.Input;

import org.springframework.stereotype.Component;

/**
 * Asks a draft what was asked of the decision that is deployed, and tells where it would
 * have answered otherwise.
 */
@Component
class Redecision {

	/** The newest ones; enough to see what a change does, few enough for one page. */
	private static final int MOST = 1000;

	private static final int PAGE = 20;

	private final ProcessEngineConfigurationImpl engine;

	private final HistoryService history;

	private final RepositoryService repository;

	Redecision(ProcessEngineConfigurationImpl engine, HistoryService history, RepositoryService repository) {
		this.engine = engine;
		this.history = history;
		this.repository = repository;
	}

	/**
	 * @param asked how many decisions were looked at
	 * @param different how many of them the draft would have taken otherwise
	 */
	record Result(String key, int asked, int different, List<Answer> page, int number, boolean more) {
	}

	/**
	 * @param code business key of the case, or {@code null}
	 */
	record Answer(String code, String inputs, String before, String after) {
	}

	Result of(byte[] draft, int number) {
		Command<DmnDecision> reading = (
				context) -> this.engine.getDmnEngine().parseDecisions(new ByteArrayInputStream(draft)).get(0);
		DmnDecision decision = this.engine.getCommandExecutorTxRequired().execute(reading);
		List<HistoricDecisionInstance> kept = this.history.createHistoricDecisionInstanceQuery()
			.decisionDefinitionKey(decision.getKey())
			.includeInputs()
			.includeOutputs()
			.orderByEvaluationTime()
			.desc()
			.listPage(0, MOST);
		Map<String, Map<String, String>> names = new HashMap<>();
		Map<Map<String, Object>, String> answers = new HashMap<>();
		List<Answer> different = new ArrayList<>();
		for (HistoricDecisionInstance one : kept) {
			Map<String, Object> inputs = inputs(one, names.computeIfAbsent(one.getDecisionDefinitionId(), this::names));
			String after = answers.computeIfAbsent(inputs, (asked) -> answer(decision, asked));
			String before = before(one);
			if (!before.equals(after)) {
				different.add(new Answer(one.getProcessInstanceId(), said(inputs), before, after));
			}
		}
		List<Answer> page = different.stream().skip((long) number * PAGE).limit(PAGE).map(this::ofCase).toList();
		return new Result(decision.getKey(), kept.size(), different.size(), page, number,
				different.size() > (number + 1) * PAGE);
	}

	/** The variable that each input of that version asks for. */
	private Map<String, String> names(String definition) {
		Map<String, String> names = new HashMap<>();
		this.repository.getDmnModelInstance(definition)
			.getModelElementsByType(Input.class)
			.forEach(
					(input) -> names.put(input.getId(), input.getInputExpression().getText().getTextContent().strip()));
		return names;
	}

	private static Map<String, Object> inputs(HistoricDecisionInstance one, Map<String, String> names) {
		Map<String, Object> inputs = new TreeMap<>();
		one.getInputs().forEach((input) -> {
			if (names.containsKey(input.getClauseId())) {
				inputs.put(names.get(input.getClauseId()), input.getValue());
			}
		});
		return inputs;
	}

	private static String before(HistoricDecisionInstance one) {
		// of a table that collects, row by row
		Map<Integer, Map<String, Object>> rows = new TreeMap<>();
		one.getOutputs()
			.forEach((output) -> rows
				.computeIfAbsent(Objects.requireNonNullElse(output.getRuleOrder(), 0), (order) -> new TreeMap<>())
				.put(output.getVariableName(), output.getValue()));
		return rows.values().stream().map(Redecision::said).collect(Collectors.joining(" | "));
	}

	private String answer(DmnDecision decision, Map<String, Object> inputs) {
		try {
			DmnDecisionResult result = this.engine.getDmnEngine().evaluateDecision(decision, inputs);
			return result.getResultList()
				.stream()
				.map((row) -> said(new TreeMap<>(row)))
				.collect(Collectors.joining(" | "));
		}
		catch (RuntimeException ex) {
			return "⚠ " + ex.getMessage().replaceAll("\\s+", " ");
		}
	}

	private Answer ofCase(Answer answer) {
		HistoricProcessInstance instance = (answer.code() != null)
				? this.history.createHistoricProcessInstanceQuery().processInstanceId(answer.code()).singleResult()
				: null;
		return new Answer((instance != null) ? instance.getBusinessKey() : null, answer.inputs(), answer.before(),
				answer.after());
	}

	private static String said(Map<String, Object> values) {
		return values.entrySet()
			.stream()
			.map((one) -> one.getKey() + " = " + one.getValue())
			.collect(Collectors.joining("، "));
	}

}
