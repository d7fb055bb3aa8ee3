package ir.peygir.report.web;

import java.time.Instant;
import java.util.function.Supplier;

import ir.peygir.engine.OncePerKey;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.Stage;
import ir.peygir.report.Status;
import ir.peygir.report.Submission;
import org.springframework.stereotype.Component;

/**
 * Acts once per key: the key is taken in the transaction of the act itself.
 */
@Component
class ReportPosting {

	private final ReportIntake intake;

	private final OncePerKey oncePerKey;

	ReportPosting(ReportIntake intake, OncePerKey oncePerKey) {
		this.intake = intake;
		this.oncePerKey = oncePerKey;
	}

	/**
	 * @param joins code of the report that is joined, {@code null} for one of one's own
	 * @param body as it came, to tell a repetition from another report
	 * @param key {@code null} without one
	 */
	Created post(Submission submission, String joins, Object body, String key) {
		return once("/api/reports", key, body, Created.class, () -> create(submission, joins));
	}

	/**
	 * @param body as it came; the bytes, if it is a file
	 * @param type of the answer, which goes through JSON and back
	 * @throws ir.peygir.shared.Problem as {@link OncePerKey#run}
	 */
	<T> T once(String path, String key, Object body, Class<T> type, Supplier<T> action) {
		return this.oncePerKey.run(path, key, body, type, action);
	}

	private Created create(Submission submission, String joins) {
		ReportIntake.Receipt receipt = (joins != null) ? this.intake.join(joins, submission)
				: this.intake.submit(submission);
		return new Created(receipt.code(), receipt.secret(), receipt.status(), receipt.stage(), receipt.promisedBy(),
				receipt.trackUrl());
	}

	record Created(String code, String secret, Status status, Stage stage, Instant promisedBy, String trackUrl) {
	}

}
