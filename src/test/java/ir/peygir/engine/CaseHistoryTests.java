package ir.peygir.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CaseHistoryTests extends TrialStories {

	@Autowired
	private CaseHistory history;

	@Test
	void theStepsOfRunningAndFinishedCasesComeInOrderWithThoseOfCalledProcesses() {
		String businessKey = this.trial.caseOf("unit-TA");
		assertThat(this.history.stepsOf(businessKey)).extracting(Step::activityId)
			.containsExactly("trialStarted", "actOnTrial");
		String task = this.trial.task(businessKey).getId();
		this.tasks.setAssignee(task, "triala");
		this.engineUser.run("triala", List.of("unit-TA"),
				() -> this.tasks.complete(task, Map.of("actOutcome", "done", "answer", "x")));
		this.trial.goesOn(businessKey);
		List<Step> steps = this.engineUser.run("trialb", List.of("unit-TB"), () -> this.history.stepsOf(businessKey));
		assertThat(steps).extracting(Step::activityId)
			.containsExactly("trialStarted", "actOnTrial", "doneOrAgain", "callLeaf", "leafStarted", "passLeaf",
					"leafEnded", "trialEnded");
		assertThat(steps.get(1)).satisfies((step) -> {
			assertThat(step.assignee()).isEqualTo("triala");
			assertThat(step.type()).isEqualTo("userTask");
			assertThat(step.end()).isAfterOrEqualTo(step.start());
			assertThat(step.canceled()).isFalse();
		});
		assertThat(steps.get(5).processKey()).isEqualTo("engineTrialLeaf");
		assertThat(this.history.stepsOf("no such case")).isEmpty();
	}

	@Test
	void anOpenTaskIsShownToThoseWhoMayReadIt() {
		String businessKey = this.trial.caseOf("unit-TA");
		String task = this.trial.task(businessKey).getId();
		assertThat(this.engineUser.run("triala", List.of("unit-TA"), () -> this.history.task(task)))
			.hasValueSatisfying((open) -> {
				assertThat(open.key()).isEqualTo("actOnTrial");
				assertThat(open.processKey()).isEqualTo("engineTrial");
				assertThat(open.businessKey()).isEqualTo(businessKey);
				assertThat(open.candidateGroups()).containsExactly("unit-TA");
				assertThat(open.assignee()).isNull();
			});
		assertThat(this.engineUser.run("trialb", List.of("unit-TB"), () -> this.history.task(task))).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.history.task(task));
	}

	@Test
	void anEscalationShowsTheTaskToOneMoreGroup() {
		String businessKey = this.trial.caseOf("unit-TA");
		this.history.addCandidateGroup(businessKey, "unit-TB");
		assertThat(this.history.openTasks(businessKey)).singleElement()
			.satisfies((open) -> assertThat(open.candidateGroups()).containsExactlyInAnyOrder("unit-TA", "unit-TB"));
		String task = this.trial.task(businessKey).getId();
		assertThat(get("trialb", "/task/" + task).status()).isEqualTo(200);
	}

}
