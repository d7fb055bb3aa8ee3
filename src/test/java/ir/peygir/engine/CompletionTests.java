package ir.peygir.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompletionTests extends TrialStories {

	private static final String SECRET = "آسفالت شد zq7391";

	@Autowired
	private FormService forms;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCompleteDecisionReachesItsReceiverOnce() {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = complete("triala", task, Map.of("actOutcome", "done", "answer", SECRET, "priority", "۳",
				"plannedFor", "2026-11-30", "refusalApproved", "true", "unitCode", "D06-TEC"));
		assertThat(answer.status()).isEqualTo(204);
		assertThat(this.actOnTrial.accepted).singleElement().satisfies((decision) -> {
			assertThat(decision.userId()).isEqualTo("triala");
			assertThat(decision.taskKey()).isEqualTo("actOnTrial");
			assertThat(decision.text("answer")).isEqualTo(SECRET);
			assertThat(decision.number("priority")).contains(3);
			assertThat(decision.date("plannedFor")).contains(LocalDate.of(2026, 11, 30));
			assertThat(decision.flag("refusalApproved")).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete", "submit-form" })
	void nothingAPersonWroteIsInAnyTableOfTheEngine(String way) {
		String task = this.trial.taskOf("unit-TA");
		String json = variables(
				Map.of("actOutcome", "wrongUnit", "note", SECRET, "invented", SECRET, "answer", SECRET));
		assertThat(post("triala", "/task/" + task + "/" + way, json).status()).isEqualTo(204);
		assertThat(tablesWith("zq7391")).isEmpty();
		assertThat(blobsWith("zq7391")).isZero();
		assertThat(tablesWith("wrongUnit")).contains("act_ru_variable", "act_hi_varinst");
		assertThat(blobsWith("wrongUnit")).as("the diagram itself").isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete", "submit-form" })
	void aMissingValueIsNamedAndTheTaskStaysOpen(String way) {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = post("triala", "/task/" + task + "/" + way, variables(Map.of("actOutcome", "done")));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("answer: پاسخ به شهروند لازم است.");
		answer = post("triala", "/task/" + task + "/" + way,
				"{\"withVariablesInReturn\":true,\"variables\":{\"actOutcome\":{\"value\":\"wrong\"}}}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("actOutcome");
		assertThat(this.trial.isOpen(task)).isTrue();
		assertThat(this.actOnTrial.accepted).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "complete,", "complete,null", "complete,{}", "submit-form,", "submit-form,null", "submit-form,{}" })
	void sendingNothingNamesTheMissingValueToo(String way, String body) {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = post("triala", "/task/" + task + "/" + way, body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("actOutcome");
		assertThat(post("trialb", "/task/" + task + "/" + way, body).status()).isEqualTo(403);
		assertThat(this.trial.isOpen(task)).isTrue();
	}

	@Test
	void whoeverCompletesAFreeTaskStandsInItsHistory() {
		String task = this.trial.taskOf("unit-TA");
		complete("triala", task, Map.of("actOutcome", "done", "answer", "x"));
		assertThat(this.history.createHistoricTaskInstanceQuery().taskId(task).singleResult().getAssignee())
			.isEqualTo("triala");
		assertThat(this.history.createHistoricActivityInstanceQuery().taskAssignee("triala").finished().list())
			.extracting(HistoricActivityInstance::getTaskId)
			.contains(task);
	}

	@Test
	void aTaskThatSomebodyHasStaysTheirsInItsHistory() {
		String task = this.trial.taskOf("unit-TA");
		post("triala", "/task/" + task + "/claim", "{\"userId\":\"triala\"}");
		complete("trialadmin", task, Map.of("actOutcome", "done", "answer", "x"));
		assertThat(this.history.createHistoricTaskInstanceQuery().taskId(task).singleResult().getAssignee())
			.isEqualTo("triala");
	}

	@Test
	void completingCanReturnTheRoutingFacts() {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = post("triala", "/task/" + task + "/complete",
				"{\"withVariablesInReturn\":true,\"variables\":{\"actOutcome\":{\"value\":\"done\"},\"answer\":{\"value\":\"x\"}}}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("actOutcome").doesNotContain("answer");
	}

	@Test
	void aBusinessCheckRefusesLikeTheContract() {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = complete("triala", task, Map.of("actOutcome", "done", "answer", "x", "unitCode", "no-photo"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("evidence: ").contains("عکس");
	}

	@Test
	void aReceiversOwnRefusalIsNotAnError() {
		String task = this.trial.taskOf("unit-TA");
		this.actOnTrial.failOnceEachWith(List
			.of(() -> new InvalidRequestException(Status.BAD_REQUEST, "answer: این پاسخ پیش‌تر داده شده است.")));
		assertThat(complete("triala", task, Map.of("actOutcome", "done", "answer", "x")).status()).isEqualTo(400);
		assertThat(this.trial.isOpen(task)).isTrue();
	}

	@Test
	void aStrangerLearnsNothingFromARefusal() {
		String task = this.trial.taskOf("unit-TA");
		Answer answer = complete("trialb", task, Map.of());
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain("actOutcome");
		assertThat(complete("trialb", "no-such-task", Map.of()).status()).isEqualTo(404);
	}

	@Test
	void onlyWhatThisCompletionSendsCounts() {
		String businessKey = this.trial.caseOf("unit-TA");
		complete("triala", this.trial.task(businessKey).getId(), Map.of("actOutcome", "notPossible", "answer", "x"));
		this.trial.goesOn(businessKey);
		String again = this.trial.task(businessKey).getId();
		assertThat(complete("triala", again, Map.of("answer", "x")).status()).isEqualTo(400);
		assertThat(complete("triala", again, Map.of("actOutcome", "done", "answer", "x")).status()).isEqualTo(204);
		this.trial.goesOn(businessKey);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).count()).isZero();
	}

	@Test
	void ourOwnCodeCompletesByTheSameContract() {
		String task = this.trial.taskOf("unit-TA");
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.tasks.complete(task))
			.withMessageContaining("actOutcome");
		this.forms.submitTaskForm(task, Variables.putValue("actOutcome", "wrongUnit").putValue("note", "x"));
		assertThat(this.trial.isOpen(task)).isFalse();
	}

	@Test
	void twoClicksAtOnceAreTriedAgainAndNotShown() {
		String task = this.trial.taskOf("unit-TA");
		this.actOnTrial.failOnceEachWith(List.of(() -> new ObjectOptimisticLockingFailureException("Report", "1"),
				() -> new OptimisticLockingException("clash")));
		assertThat(complete("triala", task, Map.of("actOutcome", "done", "answer", "x")).status()).isEqualTo(204);
		assertThat(this.actOnTrial.accepted).hasSize(1);
	}

	@Test
	void someoneElsesClaimIsAnsweredWithASentence() {
		String task = this.trial.taskOf("unit-TA");
		assertThat(post("triala", "/task/" + task + "/claim", "{\"userId\":\"triala\"}").status()).isEqualTo(204);
		Answer answer = post("trialab", "/task/" + task + "/claim", "{\"userId\":\"trialab\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.engineUser.run("trialab", List.of("unit-TA"), () -> this.tasks.claim(task, null)));
	}

	private List<String> tablesWith(String text) {
		List<String> found = new ArrayList<>();
		this.jdbc.sql("select table_name from information_schema.tables where table_name like 'act\\_%'")
			.query(String.class)
			.list()
			.forEach((table) -> {
				if (this.jdbc.sql("select count(*) from " + table + " t where t::text like :text")
					.param("text", "%" + text + "%")
					.query(Long.class)
					.single() > 0) {
					found.add(table);
				}
			});
		return found;
	}

	private long blobsWith(String text) {
		return this.jdbc
			.sql("select count(*) from act_ge_bytearray where position(convert_to(:text, 'UTF8') in bytes_) > 0")
			.param("text", text)
			.query(Long.class)
			.single();
	}

}
