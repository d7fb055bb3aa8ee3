package ir.peygir.engine;

import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class QueryExpressionTests extends TrialStories {

	@Autowired
	private FilterService filters;

	@ParameterizedTest
	@ValueSource(strings = { "${dateTime().toString()}", "${trial.isOpen('x')}", "${now().getClass()}", "#{now()}",
			"${currentUser().concat('x')}", "${dateTime().plusDays(1).getClass()}", "${now()}${now()}" })
	void anExpressionInAnOrBranchIsNotEvaluated(String expression) {
		Answer answer = post("triala", "/task?maxResults=1",
				"{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(expression));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(post("triala", "/task/count", "{\"assigneeExpression\":\"%s\"}".formatted(expression)).status())
			.isEqualTo(400);
	}

	@Test
	void noStoredFilterEvaluatesMoreThanTheHarmlessOnes() {
		Filter filter = this.filters.saveFilter(this.filters.newTaskFilter("trialExpression")
			.setQuery(new TaskQueryImpl().or().taskAssigneeExpression("${trial.isOpen('x')}").endOr()));
		try {
			Answer answer = get("trialadmin", "/filter/" + filter.getId() + "/list?maxResults=1");
			assertThat(answer.status()).isEqualTo(400);
		}
		finally {
			this.filters.deleteFilter(filter.getId());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "${now()}", "${ now() }", "${dateTime().plusDays(1).withTimeAtStartOfDay()}",
			"${dateTime().minusWeeks(2)}" })
	void datesForFiltersWork(String expression) {
		Filter filter = this.filters.saveFilter(this.filters.newTaskFilter("trialDates")
			.setQuery(new TaskQueryImpl().dueBeforeExpression(expression)
				.taskAssigneeExpression("${currentUser()}")
				.taskCandidateGroupInExpression("${currentUserGroups()}")
				.includeAssignedTasks()));
		try {
			assertThat(this.engineUser.<Long>run("trialadmin", List.of("administrators"),
					() -> this.filters.count(filter.getId())))
				.isZero();
		}
		finally {
			this.filters.deleteFilter(filter.getId());
		}
	}

}
