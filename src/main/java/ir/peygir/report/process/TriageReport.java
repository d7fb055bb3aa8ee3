package ir.peygir.report.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.report.Outcome;
import ir.peygir.report.StaffDecisions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * An officer sorts a report.
 */
@Component("triageReportDecision")
class TriageReport implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.TRIAGE_REPORT)
		.choice(ReportModel.TRIAGE_OUTCOME, "route", "duplicate", "notRelated", "outside")
		.label("تصمیم")
		.code("topicCode", 10)
		.code("kind", 20)
		.code("districtCode", 2)
		.code("unitCode", 20)
		.number("priority", 1, 4)
		.text("duplicateOf", 30)
		.label("کد رهگیری پیام دیگر")
		.requiredWhen(ReportModel.TRIAGE_OUTCOME, "duplicate")
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.requiredWhen(ReportModel.TRIAGE_OUTCOME, "notRelated", "outside")
		.text("note", 2000)
		.build();

	private static final String SUPERVISORS = "supervisors";

	private final StaffDecisions decisions;

	private final IdentityService identity;

	// the engine collects the receivers before it is there
	TriageReport(StaffDecisions decisions, @Lazy IdentityService identity) {
		this.decisions = decisions;
		this.identity = identity;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return switch (decision.text(ReportModel.TRIAGE_OUTCOME)) {
			case "route" -> this.decisions.check(code, sorting(decision));
			case "duplicate" -> this.decisions.checkDuplicate(code, decision.text("duplicateOf"));
			default -> List.of();
		};
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		Map<String, Object> facts = new LinkedHashMap<>();
		String outcome = decision.text(ReportModel.TRIAGE_OUTCOME);
		switch (outcome) {
			case "route" -> {
				facts.putAll(this.decisions.sort(code, sorting(decision), decision.userId()).variables());
				if (isSupervisor()) {
					this.decisions.settle(code);
				}
			}
			case "duplicate" -> this.decisions.duplicateOf(code, decision.text("duplicateOf"), decision.text("answer"),
					decision.userId());
			default -> this.decisions.notOurs(code, "outside".equals(outcome) ? Outcome.OUTSIDE : Outcome.NOT_RELATED,
					decision.text("answer"), decision.text("note"), decision.userId());
		}
		facts.put(ReportModel.TRIAGE_OUTCOME, outcome);
		facts.put(ReportModel.NEEDS_TRIAGE, false);
		return facts;
	}

	/** Also of a report that was only late; officers share that task with supervisors. */
	private boolean isSupervisor() {
		Authentication caller = this.identity.getCurrentAuthentication();
		return caller != null && caller.getGroupIds() != null && caller.getGroupIds().contains(SUPERVISORS);
	}

	private static StaffDecisions.Sorting sorting(Decision decision) {
		return new StaffDecisions.Sorting(decision.given("topicCode"), decision.given("kind"),
				decision.given("districtCode"), decision.given("unitCode"), decision.number("priority"),
				decision.given("note"));
	}

}
