package ir.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import ir.peygir.city.City;
import ir.peygir.city.DutyRoster;
import ir.peygir.city.Unit;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts people on duty for the units that the demo content is about, around the moment of
 * the first start; the technical department of district 6 has a hole in its nights.
 */
@Component
@Profile("demo")
class DemoRoster {

	private static final List<String> ORGANISATIONS = List.of("H-DST", "H-SRV", "H-TEC", "O-FIR", "O-ENG", "O-CRS",
			"O-PRK", "O-WMO", "O-TCC");

	private static final List<String> NAMES = List.of("مهدی رستگار", "لیلا شریفی", "حسین کاظمی", "نرگس موسوی",
			"علی فلاح", "زهرا قاسمی", "امیر نیک‌نام");

	private static final String WITH_A_HOLE = "D06-TEC";

	private static final int DAYS_BEFORE = 2;

	private static final int DAYS = 9;

	private static final Duration HALF_A_SHIFT = Duration.ofHours(6);

	private final DutyRoster roster;

	private final City city;

	DemoRoster(DutyRoster roster, City city) {
		this.roster = roster;
		this.city = city;
	}

	void provide(Instant now) {
		LocalDate first = LocalDate.ofInstant(now, Display.CITY).minusDays(DAYS_BEFORE);
		List<String> units = Stream
			.concat(this.city.units("06").stream().map(Unit::code),
					ORGANISATIONS.stream().filter((code) -> this.city.unit(code).isPresent()))
			.toList();
		for (int i = 0; i < units.size(); i++) {
			for (int day = 0; day < DAYS; day++) {
				add(units.get(i), first.plusDays(day), i + day);
			}
		}
	}

	/** Somebody is on duty around that moment, long ago. */
	void cover(String unit, Instant at) {
		this.roster.add(unit, entry(unit, at.minus(HALF_A_SHIFT), at.plus(HALF_A_SHIFT), unit.length()));
	}

	/** Two shifts, from seven to seven. */
	private void add(String unit, LocalDate day, int turn) {
		Instant morning = day.atTime(7, 0).atZone(Display.CITY).toInstant();
		Instant evening = morning.plus(Duration.ofHours(12));
		this.roster.add(unit, entry(unit, morning, evening, turn));
		if (!unit.equals(WITH_A_HOLE)) {
			this.roster.add(unit, entry(unit, evening, evening.plus(Duration.ofHours(12)), turn + 3));
		}
	}

	private static DutyRoster.Entry entry(String unit, Instant from, Instant to, int turn) {
		int person = turn % NAMES.size();
		return new DutyRoster.Entry(from, to, NAMES.get(person), account(unit),
				"0912000%02d%02d".formatted(60, person));
	}

	private static String account(String unit) {
		return unit.startsWith("D06") ? "unit06" : unit.startsWith("O-") ? "organisation" : "headquarters";
	}

}
