package ir.peygir.engine;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShutDoorsTests extends TrialStories {

	private static final String HACK = "{\"modifications\":{\"hack\":{\"value\":1,\"type\":\"Integer\"}}}";

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private String task;

	private String instance;

	@BeforeEach
	void ownTask() {
		this.task = this.trial.taskOf("unit-TA");
		this.instance = this.tasks.createTaskQuery().taskId(this.task).singleResult().getProcessInstanceId();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST|/task/TASK/variables|" + HACK, "POST|/task/TASK/localVariables|" + HACK,
			"PUT|/task/TASK/variables/hack|{\"value\":1,\"type\":\"Integer\"}", "DELETE|/task/TASK/variables/unit|",
			"POST|/task/TASK/resolve|{}", "POST|/task/TASK/bpmnError|{\"errorCode\":\"x\"}",
			"POST|/task/TASK/bpmnEscalation|{\"escalationCode\":\"x\"}",
			"POST|/task/TASK/comment/create|{\"message\":\"x\"}",
			"POST|/task/TASK/comment/create|{\"message\":\"x\",\"processInstanceId\":\"INSTANCE\"}",
			"GET|/task/TASK/attachment|", "GET|/task/TASK/attachment/1|", "DELETE|/task/TASK/attachment/1|",
			"POST|/process-instance/INSTANCE/variables|" + HACK, "POST|/execution/INSTANCE/localVariables|" + HACK,
			"POST|/process-definition/key/engineTrial/start|{}",
			"POST|/process-definition/key/engineTrial/submit-form|{\"variables\":{}}",
			"POST|/message|{\"messageName\":\"trialWithdrawn\",\"processInstanceId\":\"INSTANCE\"}",
			"POST|/filter/create|{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
			"POST|/task/create|{\"id\":\"trialx\",\"name\":\"x\"}", "DELETE|/process-instance/INSTANCE|",
			"POST|/process-instance/INSTANCE/modification|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"trialEnded\"}]}" })
	void theDoorsBesideCompletionAreShutToStaff(String method, String path, String json) {
		Answer answer = call("triala", HttpMethod.valueOf(method),
				path.replace("TASK", this.task).replace("INSTANCE", this.instance),
				(json != null) ? json.replace("INSTANCE", this.instance) : null);
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		assertThat(this.trial.isOpen(this.task)).isTrue();
		assertThat(this.tasks.getVariables(this.task)).containsKey("unit").doesNotContainKey("hack");
	}

	@Test
	void theSameDoorsAreShutInJava() {
		this.engineUser.run("triala", List.of("unit-TA"), () -> {
			shut(() -> this.tasks.setVariable(this.task, "hack", 1));
			shut(() -> this.tasks.resolveTask(this.task));
			shut(() -> this.tasks.createComment(this.task, null, "x"));
			shut(() -> this.tasks.createAttachment("t", this.task, null, "n", "d", "u"));
			shut(() -> this.tasks.getAttachment("1"));
			shut(() -> this.tasks.deleteAttachment("1"));
			shut(() -> this.runtime.setVariable(this.instance, "hack", 1));
			shut(() -> this.runtime.startProcessInstanceByKey("engineTrial"));
		});
	}

	@ParameterizedTest
	@CsvSource({ "POST,/execute", "DELETE,''", "PUT,/retries", "PUT,/suspended" })
	void jobsWithoutAProcessAreNotForStaff(String method, String part) {
		String job = this.management.createJobQuery()
			.active()
			.list()
			.stream()
			.filter((one) -> one.getProcessDefinitionId() == null)
			.findFirst()
			.orElseThrow()
			.getId();
		Answer answer = call("triala", HttpMethod.valueOf(method), "/job/" + job + part,
				"{\"retries\":1,\"suspended\":true}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
	}

	@Test
	void anAdministratorMayStillRepairACase() {
		assertThat(post("trialadmin", "/task/" + this.task + "/variables", HACK).status()).isEqualTo(204);
		assertThat(this.tasks.getVariables(this.task)).containsKey("hack");
	}

	@Test
	void tasksWithoutAProcessDoNotExist() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.tasks.saveTask(this.tasks.newTask()));
	}

	private static void shut(Runnable door) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(door::run)
			.isInstanceOfAny(AuthorizationException.class, InvalidRequestException.class);
	}

}
