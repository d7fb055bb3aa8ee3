package ir.peygir.staff.web;

import java.time.Duration;
import java.time.Instant;

import ir.peygir.engine.Step;

/**
 * One step of the engine's history as staff read it.
 *
 * @param minutes how long it took, or {@code null} while it runs
 */
record StepView(String name, boolean byPerson, String who, Instant from, Instant to, Long minutes, boolean canceled) {

	static StepView of(Step step) {
		Long minutes = (step.end() != null) ? Duration.between(step.start(), step.end()).toMinutes() : null;
		String name = (step.name() != null) ? step.name() : step.activityId();
		return new StepView(name, "userTask".equals(step.type()), step.assignee(), step.start(), step.end(), minutes,
				step.canceled());
	}

	/** Key of the message that says how long, with {@link #amount()}. */
	public String unit() {
		return new Took(this.minutes).unit();
	}

	public long amount() {
		return new Took(this.minutes).amount();
	}

}
