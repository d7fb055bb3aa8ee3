package ir.peygir.report.process;

import java.util.List;

import ir.peygir.report.AnswerDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells the process which voices of a case are asked about its answer.
 */
@Component
public class SurveyedVoices {

	private final AnswerDesk desk;

	SurveyedVoices(AnswerDesk desk) {
		this.desk = desk;
	}

	/** Numbers of the voices; public, because expressions see nothing else. */
	public List<Integer> of(DelegateExecution execution) {
		return this.desk.surveyedVoices(execution.getProcessBusinessKey());
	}

	/** Whether the case does not wait for the others; public like {@link #of}. */
	public boolean haveDecided(DelegateExecution execution) {
		return this.desk.isReopened(execution.getProcessBusinessKey());
	}

}
