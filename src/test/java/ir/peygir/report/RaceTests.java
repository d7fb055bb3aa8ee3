package ir.peygir.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ir.peygir.feedback.Feedback;
import ir.peygir.shared.Problem;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A citizen withdraws in the moment in which the unit completes: one wins, and the other
 * is told so.
 */
class RaceTests extends ReportStories {

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void whoCompletesTooLateIsToldThatTheTaskIsNoLongerOpen() {
		CaseStory story = pothole();
		Throwable late = race(() -> story.withdraws(""), () -> refuse(story));
		assertThat(late).isInstanceOfSatisfying(InvalidRequestException.class,
				(refused) -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(404));
		assertThat(story.status()).isEqualTo(Status.WITHDRAWN);
		assertProcess(story).isEnded();
		assertThat(story.file().proposedAnswer()).isNull();
	}

	@Test
	void whoWithdrawsAMomentAfterTheUnitCompletedStillWithdraws() {
		CaseStory story = pothole();
		Throwable late = race(() -> refuse(story), () -> story.withdraws(""));
		assertThat(late).isNull();
		assertThat(story.status()).isEqualTo(Status.WITHDRAWN);
		assertProcess(story).isEnded();
	}

	@Test
	void whoWithdrawsWhileTheSurveyIsAnsweredIsToldThatItIsOver() {
		CaseStory story = answered();
		Throwable late = race(() -> this.scene.desk.giveFeedback(story.code(), story.secret(),
				new Feedback(true, null, null, null, null)), () -> story.withdraws(""));
		assertThat(late).isInstanceOfSatisfying(Problem.class,
				(refused) -> assertThat(refused.status().value()).isEqualTo(409));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	private static void refuse(CaseStory story) {
		story.decided(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.");
	}

	/** The second begins before the first has committed; what the second gets. */
	private Throwable race(Runnable first, Runnable second) {
		CompletableFuture<Throwable> late = this.transaction.execute((status) -> {
			first.run();
			status.flush();
			CompletableFuture<Throwable> other = CompletableFuture.runAsync(second)
				.handle((nothing, thrown) -> (thrown != null) ? thrown.getCause() : null);
			Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> isWaiting() || other.isDone());
			assertThat(other).as("the second has to wait for the first").isNotDone();
			return other;
		});
		return late.orTimeout(20, TimeUnit.SECONDS).join();
	}

	private boolean isWaiting() {
		return this.scene.jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single() > 0;
	}

}
