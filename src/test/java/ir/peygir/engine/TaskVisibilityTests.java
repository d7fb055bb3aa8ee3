package ir.peygir.engine;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskVisibilityTests extends TrialStories {

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Autowired
	private HistoryService history;

	private String own;

	private String foreign;

	private String foreignCase;

	@BeforeEach
	void casesOfTwoUnits() {
		this.own = this.trial.taskOf("unit-TA");
		this.foreignCase = this.trial.caseOf("unit-TB");
		this.foreign = this.trial.task(this.foreignCase).getId();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/variables", "/localVariables", "/form", "/form-variables", "/deployed-form",
			"/identity-links", "/comment" })
	void aUnitReadsItsOwnTaskAndNoOther(String part) {
		assertThat(get("triala", "/task/" + this.own + part).status()).isEqualTo(200);
		Answer answer = get("triala", "/task/" + this.foreign + part);
		assertThat(answer.status()).isIn(403, 404);
		assertThat(answer.body()).doesNotContain("unit-TB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "claim|{\"userId\":\"triala\"}", "unclaim|{}", "complete|{}", "submit-form|{}", "resolve|{}",
					"delegate|{\"userId\":\"triala\"}", "assignee|{\"userId\":\"triala\"}",
					"identity-links|{\"groupId\":\"unit-TA\",\"type\":\"candidate\"}",
					"bpmnError|{\"errorCode\":\"x\"}", "bpmnEscalation|{\"escalationCode\":\"x\"}",
					"variables|{\"modifications\":{\"hack\":{\"value\":1,\"type\":\"Integer\"}}}" })
	void aUnitTouchesNoTaskOfAnother(String act, String json) {
		assertThat(post("triala", "/task/" + this.foreign + "/" + act, json).status()).isIn(403, 404);
		assertThat(this.tasks.createTaskQuery().taskId(this.foreign).taskUnassigned().count()).isOne();
		assertThat(this.tasks.getVariables(this.foreign)).doesNotContainKey("hack");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"taskId\":\"FOREIGN\"}", "{\"taskIdIn\":[\"FOREIGN\"]}",
			"{\"candidateGroup\":\"unit-TB\",\"includeAssignedTasks\":true}", "{\"candidateUser\":\"trialb\"}",
			"{\"withCandidateGroups\":true}", "{\"processInstanceBusinessKey\":\"CASE\"}",
			"{\"processVariables\":[{\"name\":\"unit\",\"operator\":\"eq\",\"value\":\"unit-TB\"}]}",
			"{\"orQueries\":[{\"candidateGroup\":\"unit-TB\",\"unassigned\":true}]}",
			"{\"orQueries\":[{\"taskId\":\"FOREIGN\"},{\"taskId\":\"FOREIGN\"}]}",
			"{\"candidateGroupExpression\":\"unit-TB\"}", "{\"withoutCandidateUsers\":true}" })
	void noQueryReachesAnothersTask(String query) {
		String json = query.replace("FOREIGN", this.foreign).replace("CASE", this.foreignCase);
		Answer answer = post("triala", "/task?maxResults=500", json);
		assertThat(answer.body()).doesNotContain(this.foreign);
		assertThat(post("trialb", "/task?maxResults=500", json.replace("unit-TA", "unit-TB")).status())
			.isEqualTo(answer.status());
	}

	@Test
	void ownTasksAreListedAndCountedOnce() {
		String shared = this.trial.taskOf("unit-TA,unit-TB");
		Answer list = post("triala", "/task?maxResults=500", "{}");
		assertThat(list.body()).contains(this.own, shared).doesNotContain(this.foreign);
		assertThat(post("triala", "/task?maxResults=500", "{\"candidateGroup\":\"unit-TB\"}").body()).contains(shared);
		assertThat(post("trialab", "/task?maxResults=500", "{}").body().split(shared, -1)).hasSize(2);
		long count = as("triala", "unit-TA", this.tasks.createTaskQuery()::count);
		assertThat(list.body().split("\"formKey\"", -1)).hasSize((int) count + 1);
	}

	@Test
	void aStoredFilterKeepsTheBoundary() {
		Filter filter = this.filters.saveFilter(this.filters.newTaskFilter("trial")
			.setQuery(this.tasks.createTaskQuery().or().taskName("اقدام").taskCandidateGroup("unit-TB").endOr()));
		try {
			grant("unit-TA", Resources.FILTER, filter.getId(), Permissions.READ);
			Answer answer = get("triala", "/filter/" + filter.getId() + "/list?maxResults=500");
			assertThat(answer.body()).contains(this.own).doesNotContain(this.foreign);
		}
		finally {
			this.filters.deleteFilter(filter.getId());
		}
	}

	@Test
	void oneQueryObjectServesManyCallersAndLeaksToNone() {
		TaskQuery query = this.tasks.createTaskQuery();
		long all = query.count();
		long visible = as("triala", "unit-TA", query::count);
		assertThat(visible).isLessThan(all);
		assertThat(as("trialadmin", "administrators", query::count)).isEqualTo(all);
		assertThat(as("triala", "unit-TA", query::count)).isEqualTo(visible);
		assertThat(query.count()).isEqualTo(all);
	}

	@Test
	void anAssigneeWithoutAGroupSeesExactlyTheOwnTaskUntilItIsHandedOn() {
		this.tasks.setAssignee(this.foreign, "trialsolo");
		assertThat(post("trialsolo", "/task?maxResults=500", "{}").body()).contains(this.foreign)
			.doesNotContain(this.own);
		this.tasks.setAssignee(this.foreign, "trialb");
		assertThat(get("trialsolo", "/task/" + this.foreign).isRefused()).isTrue();
		assertThat(post("trialsolo", "/task?maxResults=500", "{}").body()).doesNotContain(this.foreign);
	}

	@Test
	void aUnitThatHandedItsTaskOnIsLockedOut() {
		this.tasks.addCandidateGroup(this.own, "unit-TB");
		this.tasks.deleteCandidateGroup(this.own, "unit-TA");
		assertThat(get("triala", "/task/" + this.own).isRefused()).isTrue();
		assertThat(post("triala", "/task/" + this.own + "/claim", "{\"userId\":\"triala\"}").status()).isEqualTo(403);
		assertThat(get("trialb", "/task/" + this.own).status()).isEqualTo(200);
	}

	@Test
	void theOwnerSeesATaskOnlyWhileItIsDelegated() {
		this.tasks.setAssignee(this.foreign, "trialsolo");
		this.tasks.delegateTask(this.foreign, "trialb");
		assertThat(get("trialsolo", "/task/" + this.foreign).status()).isEqualTo(200);
		assertThat(post("trialsolo", "/task?maxResults=500", "{}").body()).contains(this.foreign);
		this.tasks.resolveTask(this.foreign);
		this.tasks.setAssignee(this.foreign, "trialb");
		assertThat(get("trialsolo", "/task/" + this.foreign).isRefused()).isTrue();
		assertThat(post("trialsolo", "/task?maxResults=500", "{}").body()).doesNotContain(this.foreign);
	}

	@Test
	void anAuditorReadsEverythingAndCompletesNothing() {
		assertThat(post("trialauditor", "/task?maxResults=2000", "{}").body()).contains(this.own, this.foreign);
		assertThat(complete("trialauditor", this.own, Map.of("actOutcome", "done", "answer", "x")).status())
			.isEqualTo(403);
	}

	@Test
	void anAdministratorCompletesEveryTask() {
		assertThat(complete("trialadmin", this.foreign, Map.of("actOutcome", "done", "answer", "x")).status())
			.isEqualTo(204);
	}

	@Test
	void historyOfATaskIsOpenWhileTheTaskIsOnesOwnAndOpen() {
		assertThat(get("triala", "/history/task?taskId=" + this.own + "&maxResults=9").body()).contains(this.own);
		assertThat(get("triala", "/history/task?taskId=" + this.foreign + "&maxResults=9").body()).isEqualTo("[]");
		assertThat(post("triala", "/history/task?maxResults=500",
				"{\"orQueries\":[{\"taskId\":\"%s\",\"taskName\":\"اقدام\"}]}".formatted(this.own))
			.body()).doesNotContain(this.foreign);
		post("triala", "/task/" + this.own + "/claim", "{\"userId\":\"triala\"}");
		assertThat(get("triala", "/history/user-operation/count?taskId=" + this.own).body()).contains("1");
		assertThat(get("trialb", "/history/user-operation/count?taskId=" + this.own).body()).contains("0");
		complete("triala", this.own, Map.of("actOutcome", "done", "answer", "x"));
		assertThat(get("triala", "/history/task?taskId=" + this.own + "&maxResults=9").body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/variable-instance", "/process-instance", "/history/task", "/history/process-instance",
			"/history/activity-instance", "/history/variable-instance", "/history/user-operation" })
	void listsBesideTasksAreEmptyForStaff(String path) {
		assertThat(get("triala", path + "?maxResults=100").body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/execution", "/deployment", "/history/detail", "/history/identity-link-log",
			"/history/incident", "/event-subscription", "/incident", "/job", "/history/job-log",
			"/history/cleanup/job" })
	void whatWorkDoesNotNeedIsShutToStaff(String path) {
		assertThat(get("triala", path + "?maxResults=100").status()).isEqualTo(403);
	}

	@Test
	void nativeQueriesAreNotForStaff() {
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as("triala", "unit-TA",
				() -> this.tasks.createNativeTaskQuery().sql("select count(*) from act_ru_task").count()));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as("triala", "unit-TA",
				() -> this.history.createNativeHistoricTaskInstanceQuery()
					.sql("select count(*) from act_hi_taskinst")
					.count()));
	}

	@Test
	void noAuthorizationIsWrittenForATask() {
		this.tasks.setAssignee(this.own, "triala");
		this.tasks.setOwner(this.own, "trialb");
		assertThat(this.authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list())
			.allMatch((row) -> "*".equals(row.getResourceId()));
	}

	@Test
	void authorizationsThatListsWouldNotKeepAreRefused() {
		assertRefused(Authorization.AUTH_TYPE_REVOKE, Resources.TASK, "*", Permissions.READ);
		assertRefused(Authorization.AUTH_TYPE_GRANT, Resources.TASK, this.foreign, Permissions.READ);
		assertRefused(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "engineTrial",
				ProcessDefinitionPermissions.READ_TASK);
		assertRefused(Authorization.AUTH_TYPE_REVOKE, Resources.PROCESS_DEFINITION, "*",
				ProcessDefinitionPermissions.READ_TASK);
	}

	@Test
	void nobodyTakesATaskForAnotherOrMovesTheBoundary() {
		assertThat(post("triala", "/task/" + this.own + "/claim", "{\"userId\":\"trialsolo\"}").status())
			.isEqualTo(403);
		assertThat(post("triala", "/task/" + this.own + "/delegate", "{\"userId\":\"trialsolo\"}").status())
			.isEqualTo(403);
		assertThat(post("triala", "/task/" + this.own + "/identity-links",
				"{\"groupId\":\"unit-TB\",\"type\":\"candidate\"}")
			.status()).isEqualTo(403);
		assertThat(call("triala", HttpMethod.PUT, "/task/" + this.own, "{\"name\":\"x\",\"assignee\":\"trialsolo\"}")
			.status()).isEqualTo(403);
		post("triala", "/task/" + this.own + "/claim", "{\"userId\":\"triala\"}");
		assertThat(post("triala", "/task/" + this.own + "/claim", "{\"userId\":null}").status()).isEqualTo(204);
	}

	private void assertRefused(int type, Resource resource, String id, Permission permission) {
		Authorization authorization = this.authorizations.createNewAuthorization(type);
		authorization.setGroupId("unit-TA");
		authorization.setResource(resource);
		authorization.setResourceId(id);
		authorization.setPermissions(new Permission[] { permission });
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.authorizations.saveAuthorization(authorization));
	}

	private void grant(String group, Resource resource, String id, Permission permission) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(group);
		authorization.setResource(resource);
		authorization.setResourceId(id);
		authorization.setPermissions(new Permission[] { permission });
		this.authorizations.saveAuthorization(authorization);
	}

	private long as(String user, String group, LongSupplier action) {
		return this.engineUser.run(user, List.of(group), action::getAsLong);
	}

}
