package ir.peygir.staff.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ir.peygir.report.CrisisScope;
import ir.peygir.shared.Display;

/**
 * What a supervisor has declared a crisis.
 *
 * @param closedAt {@code null} while it is open
 */
record Crisis(long id, String title, String reason, CrisisScope scope, String openedBy, Instant openedAt,
		String closedBy, Instant closedAt) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public LocalDate first() {
		return LocalDate.ofInstant(this.scope.from(), Display.CITY);
	}

	public LocalDate last() {
		return LocalDate.ofInstant(this.scope.to(), Display.CITY).minusDays(1);
	}

	public List<String> topics() {
		return this.scope.topics().stream().sorted().toList();
	}

}
