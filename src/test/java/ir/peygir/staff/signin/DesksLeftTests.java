package ir.peygir.staff.signin;

import java.time.Clock;
import java.time.Duration;

import ir.peygir.engine.LeftTasks;
import ir.peygir.report.CaseStory;
import ir.peygir.report.ReportStories;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

import static org.assertj.core.api.Assertions.assertThat;

class DesksLeftTests extends ReportStories {

	private static final Duration AFTER = Duration.ofMinutes(30);

	@Autowired
	private DesksLeft desks;

	@Autowired
	private LeftTasks left;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Test
	void halfAnHourAfterSignOutTheGroupHasTheTaskAgainAndTheHistorySaysSo() {
		CaseStory story = taken("leaver");
		signOut("leaver");
		roundAfter(AFTER.minusMinutes(1));
		assertThat(story.task().getAssignee()).isEqualTo("leaver");
		roundAfter(AFTER);
		assertThat(story.task().getAssignee()).isNull();
		assertThat(this.database
			.sql("select count(*) from report_event where report_code = ? and event = 'TASK_RETURNED'"
					+ " and who = 'leaver'")
			.param(story.code())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void whoNeverSignedInHereLosesNothing() {
		CaseStory story = taken("program");
		roundAfter(AFTER.multipliedBy(3));
		assertThat(story.task().getAssignee()).isEqualTo("program");
	}

	@Test
	void whatWasGivenToThemAfterTheyLeftStays() {
		CaseStory story = taken("absentee");
		this.left.putBack("absentee", this.clock.instant().minus(AFTER));
		assertThat(story.task().getAssignee()).isEqualTo("absentee");
	}

	private CaseStory taken(String account) {
		CaseStory story = pothole();
		this.tasks.claim(story.task().getId(), account);
		return story;
	}

	private void signOut(String account) {
		this.desks.signedOut(new LogoutSuccessEvent(new TestingAuthenticationToken(account, "")));
	}

	private void roundAfter(Duration later) {
		new DesksLeft(this.database, this.left, Clock.offset(this.clock, later), AFTER).round();
	}

}
