package ir.peygir.report;

import java.time.Clock;

import ir.peygir.engine.Retrying;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the call centre does for a citizen at the telephone, who shows no secret; the
 * history names who did it, and who may is decided by the caller.
 */
@Component
public class CallerDesk {

	private final Reports reports;

	private final ObjectProvider<ReportProcess> process;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CallerDesk(Reports reports, ObjectProvider<ReportProcess> process, TransactionTemplate transaction, Clock clock) {
		this.reports = reports;
		this.process = process;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Writes down the answer to the open question.
	 * @param by user id of the member of staff
	 * @throws InvalidInput if the text is longer than 4000 characters or empty
	 * @throws Problem 404 for an unknown code, 409 if no question is open
	 */
	public void reply(String code, String text, String by) {
		String clean = PersianText.clean(text);
		new InvalidInput.Collector().rejectIf(clean.isEmpty(), "reply", "reply.required")
			.rejectIf(clean.length() > SubmissionCheck.TEXT_LENGTH, "reply", "text.tooLong",
					PersianText.persianDigits(SubmissionCheck.TEXT_LENGTH))
			.orThrow();
		Retrying.run(() -> this.transaction.execute((status) -> {
			this.reports.findById(code)
				.orElseThrow(() -> Problem.unknown("problem.report.unknown"))
				.repliedFor(clean, by, this.clock.instant());
			this.process.getObject().replied(code);
			return null;
		}));
	}

}
