package ir.peygir.staff.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import ir.peygir.city.DutyRoster;
import ir.peygir.city.Gap;
import ir.peygir.city.Shift;
import ir.peygir.city.Unit;
import ir.peygir.shared.Display;

/**
 * A week of one unit's roster from Saturday on, line by line; a hole is a line too, with
 * whoever answers meanwhile.
 */
record RosterWeek(Unit unit, LocalDate first, List<Line> lines) {

	static RosterWeek of(Unit unit, LocalDate day, DutyRoster roster) {
		LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
		Instant from = start(first);
		Instant to = start(first.plusWeeks(1));
		List<Line> lines = new ArrayList<>();
		roster.shifts(unit.code(), from, to).forEach((shift) -> lines.add(new Line(shift, null, null)));
		roster.holes(unit.code(), from, to)
			.stream()
			.flatMap((hole) -> roster.covers(unit.code(), hole).stream())
			.forEach((cover) -> lines.add(new Line(null, cover.gap(), cover.nearest())));
		lines.sort(Comparator.comparing(Line::from));
		return new RosterWeek(unit, first, lines);
	}

	public boolean hasHole() {
		return this.lines.stream().anyMatch((line) -> line.hole() != null);
	}

	public LocalDate previous() {
		return this.first.minusWeeks(1);
	}

	public LocalDate next() {
		return this.first.plusWeeks(1);
	}

	public LocalDate last() {
		return this.first.plusDays(6);
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(Display.CITY).toInstant();
	}

	/**
	 * Somebody's hours, or nobody's.
	 *
	 * @param instead who answers in the hole; {@code null} if nobody does
	 */
	record Line(Shift shift, Gap hole, DutyRoster.Nearest instead) {

		public Instant from() {
			return (this.shift != null) ? this.shift.from() : this.hole.from();
		}

		public Instant to() {
			return (this.shift != null) ? this.shift.to() : this.hole.to();
		}

	}

}
