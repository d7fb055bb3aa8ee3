package ir.peygir.staff.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One answer to several cases of a crisis.
 *
 * @param undoneBy {@code null} unless it was taken back
 */
record Action(long id, long crisis, String who, Answer said, State state, Instant confirmedAt, Instant dueAt,
		Instant endedAt, String undoneBy, List<Member> cases) {

	public boolean waits() {
		return this.state == State.WAITING;
	}

	public long answered() {
		return this.cases.stream().filter((one) -> one.state() == Outcome.DONE).count();
	}

	enum State {

		WAITING, UNDONE, RUNNING, FINISHED

	}

	enum Outcome {

		PENDING, DONE, FAILED

	}

	/**
	 * What is said to all.
	 *
	 * @param outcome as in the contract of the task
	 * @param reason with {@code notPossible}, or {@code null}
	 * @param plannedFor with {@code planned}, or {@code null}
	 */
	record Answer(String outcome, String reason, LocalDate plannedFor, String text) {

		/** As the task takes it. */
		Map<String, Object> values() {
			Map<String, Object> values = new HashMap<>(Map.of("actOutcome", this.outcome, "answer", this.text));
			if (this.reason != null) {
				values.put("reason", this.reason);
			}
			if (this.plannedFor != null) {
				values.put("plannedFor", this.plannedFor.toString());
			}
			return values;
		}

	}

	/**
	 * One of its cases.
	 *
	 * @param why it was not answered: a code of ours or the words of the refusal
	 */
	record Member(String code, Outcome state, String why) {
	}

}
