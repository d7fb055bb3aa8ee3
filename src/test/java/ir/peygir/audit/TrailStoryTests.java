package ir.peygir.audit;

import java.util.ArrayList;
import java.util.List;

import ir.peygir.engine.CaseStep;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrailStoryTests extends ReportStories {

	@Autowired
	private JdbcClient database;

	@Autowired
	private Trail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void everyStepOfAReportStandsInItsChain() {
		CaseStory story = answered();
		story.work();
		List<TrailEntry> chain = chain(story.code());
		assertThat(chain.stream().map(TrailEntry::what)).filteredOn((what) -> what.startsWith("report."))
			.containsExactlyElementsOf(story.events().stream().map((event) -> "report." + event).toList());
		assertThat(chain).anySatisfy((entry) -> {
			assertThat(entry.what()).isEqualTo("task.actOnReport");
			assertThat(entry.role()).isEqualTo("unit-D06-TEC");
		});
		assertThat(chain.get(0).what()).isEqualTo("report.REGISTERED");
		assertThat(chain.get(0).role()).isEqualTo(CaseStep.CITIZEN);
		assertThat(chain.stream().map(TrailEntry::role)).contains(CaseStep.SYSTEM);
		assertThat(wrong(chain)).isEmpty();
	}

	@Test
	void noWordAndNoNameIsInIt() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("06"));
		answer(story, TECHNICIAN);
		String all = this.database.sql("select * from trail_entry where case_code = ?")
			.param(story.code())
			.query()
			.listOfRows()
			.toString();
		assertThat(all).doesNotContain("چاله پر شد.", TECHNICIAN.id(), story.mobile());
	}

	@Test
	void whoHasTheSaltCanShowWhoItWasAndErasingItBreaksNothing() {
		CaseStory story = answered();
		TrailEntry acted = chain(story.code()).stream()
			.filter((entry) -> entry.what().equals("task.actOnReport"))
			.findFirst()
			.orElseThrow();
		String salt = this.database.sql("select salt from trail_entry where case_code = ? and number = ?")
			.params(acted.caseCode(), acted.number())
			.query(String.class)
			.single();
		assertThat(TrailHash.salted("actor", salt, CaseStep.content(TECHNICIAN.id(), null)))
			.isEqualTo(acted.actorHash());
		assertThat(TrailHash.salted("actor", salt, CaseStep.content("somebody", null))).isNotEqualTo(acted.actorHash());
		this.database.sql("update trail_entry set salt = null where case_code = ?").param(story.code()).update();
		assertThat(wrong(chain(story.code()))).isEmpty();
	}

	@Test
	void aStepThatIsTakenBackLeavesNoEntry() {
		CaseStory story = pothole();
		List<TrailEntry> before = chain(story.code());
		this.transaction.executeWithoutResult((status) -> {
			this.trail.append(new CaseStep(story.code(), "report.NOTE", "x", null, null, SUNDAY, "متن", false, null),
					"x", false);
			status.setRollbackOnly();
		});
		assertThat(chain(story.code())).isEqualTo(before);
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "done")).contains("answer");
		assertThat(chain(story.code())).as("a refused completion is no step").isEqualTo(before);
		assertThatExceptionOfType(IllegalStateException.class).as("outside a transaction")
			.isThrownBy(() -> this.trail
				.append(new CaseStep("x", "report.NOTE", null, null, null, SUNDAY, "", false, null), "x", false));
	}

	@Test
	void aSupervisorWhoActsForThemselfIsNamedByTheirGroup() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "ملک خصوصی است.", "refusalReason",
				"PRIVATE");
		story.work();
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		assertThat(chain(story.code())).anySatisfy((entry) -> {
			assertThat(entry.what()).isEqualTo("task.reviewRefusal");
			assertThat(entry.role()).isEqualTo("supervisors");
		});
	}

	private List<TrailEntry> chain(String code) {
		return this.database.sql("select " + Proofs.ENTRY + " from trail_entry where case_code = ? order by number")
			.param(code)
			.query((row, at) -> Proofs.read(row))
			.list();
	}

	private static List<Finding> wrong(List<TrailEntry> chain) {
		List<Finding> found = new ArrayList<>();
		ChainCheck check = new ChainCheck(found::add);
		chain.forEach(check::next);
		return found;
	}

}
