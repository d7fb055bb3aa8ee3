package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in one sentence what decided that a task comes next.
 */
@Component
class NextReason {

	private final MessageSource messages;

	private final Display display;

	private final Clock clock;

	NextReason(MessageSource messages, Display display, Clock clock) {
		this.messages = messages;
		this.display = display;
		this.clock = clock;
	}

	boolean late(NextTask.Candidate task) {
		return task.due().isBefore(this.clock.instant());
	}

	String ownLate(NextTask.Candidate task) {
		return text("ownLate", this.display.brief(task.due()));
	}

	String own() {
		return text("own");
	}

	/**
	 * @param runnerUp what would have been next without this one, or {@code null}
	 */
	String free(NextTask.Candidate task, NextTask.Candidate runnerUp) {
		if (runnerUp == null) {
			return text("only");
		}
		if (task.priority() != runnerUp.priority()) {
			return text("priority");
		}
		if (!task.due().equals(runnerUp.due())) {
			return due(task);
		}
		return (task.objected() && !runnerUp.objected()) ? text("objected")
				: text("oldest", this.display.brief(task.since()));
	}

	private String due(NextTask.Candidate task) {
		if (late(task)) {
			return text("late", this.display.brief(task.due()));
		}
		return day(task.due()).equals(day(this.clock.instant())) ? text("today", this.display.hour(task.due()))
				: text("due", this.display.brief(task.due()));
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(Display.CITY).toLocalDate();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("staff.next." + key, arguments, LocaleContextHolder.getLocale());
	}

}
