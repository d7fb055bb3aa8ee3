package ir.peygir.staff.cockpit;

import java.util.List;

import ir.peygir.Statements;
import ir.peygir.engine.CasePath;
import ir.peygir.report.CaseStory;
import ir.peygir.staff.web.DeskStories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

class CasePathTests extends DeskStories {

	@Autowired
	private CasePath paths;

	@Autowired
	private Statements statements;

	@Autowired
	private RepositoryService repository;

	@Test
	void aCaseKeepsTheWayItTook() throws Exception {
		CaseStory story = answered();
		List<String> path = this.paths.of(story.process().getId()).stream().map(CasePath.Flow::id).toList();
		assertThat(path).startsWith("toDecideTriage", "toDecideDeadline", "toPromiseDeadline")
			.containsSubsequence("toActOnReport", "toActDecision");
		String definition = story.process().getProcessDefinitionId();
		path.forEach((
				flow) -> assertThat((Object) this.repository.getBpmnModelInstance(definition).getModelElementById(flow))
					.isInstanceOf(SequenceFlow.class));
		as(AUDITOR, get("/staff/api/audit/cases/" + story.process().getId()))
			.andExpect(jsonPath("$.path[*].id", hasItem("toActDecision")))
			.andExpect(jsonPath("$.path[0].at").value("2026-10-11T05:30:00Z"));
	}

	@Test
	void keepingItCostsAStatementPerTransactionAndFewOfAll() {
		List<String> sent = this.statements.during(() -> {
			CaseStory story = answered();
			story.objects("NOT_DONE", "هنوز هست.");
		});
		long ours = sent.stream().filter((sql) -> sql.startsWith("insert into taken_path")).count();
		long transactions = sent.stream().filter("commit"::equals).count();
		assertThat(ours).isPositive().isLessThanOrEqualTo(transactions);
		assertThat(ours * 100.0 / sent.size()).isLessThan(3);
	}

}
