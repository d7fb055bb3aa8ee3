package ir.peygir.report.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Consequence;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.AnswerDesk;
import ir.peygir.report.ReportDesk;
import ir.peygir.report.UnitDecisions;
import org.springframework.stereotype.Component;

/**
 * What the people behind a report notice of a decision, by the desks that the steps of
 * the diagram call.
 */
@Component
class ReportConsequence implements Consequence {

	private final AnswerDesk answers;

	private final ReportDesk reports;

	private final UnitDecisions units;

	private final FeedbackDesk feedback;

	ReportConsequence(AnswerDesk answers, ReportDesk reports, UnitDecisions units, FeedbackDesk feedback) {
		this.answers = answers;
		this.reports = reports;
		this.units = units;
		this.feedback = feedback;
	}

	@Override
	public String processKey() {
		return ReportModel.KEY;
	}

	@Override
	public Follows follow(String code, String task, Map<String, Object> facts) {
		boolean reviewed = Boolean.TRUE.equals(facts.get(ReportModel.NEEDS_REVIEW));
		if (reviewed) {
			this.units.review(code, true, null, null);
		}
		boolean noticed = switch (task) {
			case ReportModel.ACT_ON_REPORT -> acted(code, text(facts, ReportModel.ACT_OUTCOME));
			case ReportModel.TRIAGE_REPORT -> sorted(code, text(facts, ReportModel.TRIAGE_OUTCOME));
			case ReportModel.REVIEW_OPINION -> publish(code);
			case ReportModel.REVIEW_OBJECTION -> closed("false".equals(text(facts, ReportModel.OBJECTION_UPHELD)),
					() -> this.answers.confirmRefusal(code));
			case ReportModel.INSPECT_REPORT -> closed("upheld".equals(text(facts, ReportModel.INSPECTION_OUTCOME)),
					() -> this.answers.upholdAnswer(code));
			default -> false;
		};
		return !noticed ? Follows.NOTHING : reviewed ? Follows.AFTER_REVIEW : Follows.AT_ONCE;
	}

	private boolean acted(String code, String outcome) {
		switch (outcome) {
			case "done", "notPossible" -> publish(code);
			case "planned" -> this.answers.plan(code);
			case "askCitizen" -> this.reports.askCitizen(code);
			case "outside" -> this.answers.refuseAsNotRelated(code);
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean sorted(String code, String outcome) {
		switch (outcome) {
			case "notRelated", "outside" -> this.answers.refuseAsNotRelated(code);
			case "duplicate" -> this.answers.mergeDuplicate(code);
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean publish(String code) {
		if (this.answers.publishAnswer(code).surveyed()) {
			List<Integer> voices = this.answers.surveyedVoices(code);
			voices.forEach((voice) -> this.feedback.open(code, voice));
		}
		return true;
	}

	private static boolean closed(boolean closes, Runnable closing) {
		if (closes) {
			closing.run();
		}
		return closes;
	}

	private static String text(Map<String, Object> facts, String name) {
		return String.valueOf(facts.get(name));
	}

}
