package ir.peygir.staff.processes;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class MovingTests extends DeskStories {

	private static final StaffMember ADMINISTRATOR = member("admin", "administrators");

	private static final String PAGE = "/staff/processes/moved/migration";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@BeforeEach
	void deploy() {
		deploy(process("waitFirst", "waitLast"));
		start("moved-1");
		start("moved-2");
		this.runtime.createMessageCorrelation("waitFirst").processInstanceBusinessKey("moved-2").correlate();
		deploy(process("waitFirst", "waitElsewhere"));
	}

	@AfterEach
	void remove() {
		this.repository.createDeploymentQuery()
			.deploymentName("moved")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void aTrialMovesNothingAndSaysWhatStaysAndWhy() throws Exception {
		attempt().andExpect(content().string(containsString("از ۲ پرونده ۱ تا جابه‌جا می‌شود و ۱ تا می‌ماند.")))
			.andExpect(content().string(containsString("moved-2")))
			.andExpect(content()
				.string(containsString("گام «در انتظار waitLast (waitLast)» در نسخهٔ تازه نیست یا چیز دیگری شده است")));
		assertThat(version("moved-1")).isOne();
		assertThat(version("moved-2")).isOne();
	}

	@Test
	void onlyAfterATrialCasesMoveAndWhatCannotStaysWhole() throws Exception {
		as(ADMINISTRATOR, post(PAGE).param("from", "1").param("trial", "0").with(token()))
			.andExpect(status().isConflict());
		String trial = trial(attempt().andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
		as(ADMINISTRATOR, post(PAGE).param("from", "1").param("trial", trial).with(token())).andExpect(status().isOk())
			.andExpect(content().string(containsString("۱ پرونده جابه‌جا شد.")))
			.andExpect(content().string(containsString("moved-2")));
		assertThat(version("moved-1")).isEqualTo(2);
		assertThat(version("moved-2")).isOne();
		this.runtime.createMessageCorrelation("waitFirst").processInstanceBusinessKey("moved-1").correlate();
		assertThat(waiting("moved-1", "waitElsewhere")).isTrue();
		this.runtime.createMessageCorrelation("waitLast").processInstanceBusinessKey("moved-2").correlate();
		as(ADMINISTRATOR, post(PAGE).param("from", "1").param("trial", trial).with(token()))
			.andExpect(status().isConflict());
	}

	@Test
	void aNewerVersionMakesATrialStale() throws Exception {
		String trial = trial(attempt().andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
		deploy(process("waitFirst", "waitSomewhere"));
		as(ADMINISTRATOR, post(PAGE).param("from", "1").param("trial", trial).with(token()))
			.andExpect(status().isConflict());
		assertThat(version("moved-1")).isOne();
	}

	@Test
	void thePageCountsWhatRunsOnEarlierVersionsAndLeadsToTheDifferences() throws Exception {
		as(ADMINISTRATOR, get(PAGE)).andExpect(content().string(containsString("نسخهٔ ۱، ۲ پروندهٔ در جریان")))
			.andExpect(content().string(containsString("/staff/processes/moved/differences?from=1&amp;to=2")));
		as(ADMINISTRATOR, get("/staff/processes/moved/differences?from=1&to=2"))
			.andExpect(content().string(containsString("waitElsewhere")))
			.andExpect(content().string(containsString("افزوده")))
			.andExpect(content().string(containsString("برداشته")));
	}

	private org.springframework.test.web.servlet.ResultActions attempt() throws Exception {
		return as(ADMINISTRATOR, post(PAGE + "/trial").param("from", "1").with(token())).andExpect(status().isOk());
	}

	private static String trial(String page) {
		Matcher found = Pattern.compile("name=\"trial\" value=\"(\\d+)\"").matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private static BpmnModelInstance process(String first, String last) {
		return Bpmn.createExecutableProcess("moved")
			.name("جابه‌جایی")
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent("movedStarted")
			.receiveTask(first)
			.name("در انتظار " + first)
			.message(first)
			.receiveTask(last)
			.name("در انتظار " + last)
			.message(last)
			.endEvent("movedEnded")
			.done();
	}

	private void deploy(BpmnModelInstance model) {
		this.repository.createDeployment().name("moved").addModelInstance("moved.bpmn", model).deploy();
	}

	private void start(String key) {
		this.runtime.startProcessInstanceByKey("moved", key);
	}

	private int version(String key) {
		return this.repository
			.getProcessDefinition(this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(key)
				.singleResult()
				.getProcessDefinitionId())
			.getVersion();
	}

	private boolean waiting(String key, String step) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.activityIdIn(step)
			.count() == 1;
	}

}
