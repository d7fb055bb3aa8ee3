package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.Duty;
import ir.peygir.city.DutyRoster;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.Display;
import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings emergencies to somebody who is awake: the duty officer first, whoever is above
 * where nobody takes it over. Every method joins the engine's transaction and throws
 * {@link Problem} 404 for a code that no report has.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EmergencyDesk {

	private static final String OPERATORS = "operators";

	private final Reports reports;

	private final Responsibility responsibility;

	private final City city;

	private final DutyRoster roster;

	private final Outbox outbox;

	private final Links links;

	private final ReportSettings settings;

	private final Clock clock;

	EmergencyDesk(Reports reports, Responsibility responsibility, City city, DutyRoster roster, Outbox outbox,
			Links links, ReportSettings settings, Clock clock) {
		this.reports = reports;
		this.responsibility = responsibility;
		this.city = city;
		this.roster = roster;
		this.outbox = outbox;
		this.links = links;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The unit has it from now on; its duty officer, or who stands in a hole, is told.
	 */
	DutyCall call(Report report, Unit unit) {
		report.route().watch(now().plus(this.settings.takeOver()));
		Optional<Unit> called = firstOnDuty(report, Optional.of(unit), now());
		if (called.isEmpty()) {
			report.note(
					"در " + unit.titleFa()
							+ " و سطح‌های بالاتر آن کسی کشیک نیست؛ همهٔ همکاران واحد و پاسخ‌گویان آن را می‌بینند.",
					null, now());
			return new DutyCall(null, List.of(OPERATORS));
		}
		if (called.get().code().equals(unit.code())) {
			return told(report, unit, List.of());
		}
		report.note("در " + unit.titleFa() + " کسی کشیک نیست؛ به کشیک " + called.get().titleFa() + " خبر داده شد.",
				null, now());
		return told(report, called.get(), List.of(called.get().group()));
	}

	/**
	 * Nobody took the emergency over in time: the next level sees it too and its duty
	 * officer is told.
	 * @return empty if somebody did, or it went up before, or it is no emergency
	 */
	public Optional<DutyCall> passUp(String code) {
		Report report = report(code);
		if (!report.route().awaitsTakeOver() || report.route().takeOverUntil().isAfter(now())) {
			return Optional.empty();
		}
		Optional<Unit> above = calledFirst(report).flatMap((unit) -> above(report, unit));
		report.notTakenOver(above.map(Unit::code).orElse(null), now());
		List<String> groups = above.map(Unit::group).map(List::of).orElse(List.of(OPERATORS));
		return Optional.of(above.filter((higher) -> this.roster.onDuty(higher.code(), now()).isPresent())
			.map((higher) -> told(report, higher, groups))
			.orElseGet(() -> {
				report.note("در سطح بالاتر هم کسی کشیک نیست؛ پاسخ‌گویان هم آن را می‌بینند.", null, now());
				return new DutyCall(null, groups.contains(OPERATORS) ? groups : List.of(groups.get(0), OPERATORS));
			}));
	}

	/** In a hole it was not the unit's own duty officer who let the time go by. */
	private Optional<Unit> calledFirst(Report report) {
		Optional<Unit> own = this.city.unit(report.unitCode());
		return firstOnDuty(report, own, report.route().assignedAt()).or(() -> own);
	}

	/** The unit itself, or the nearest one above it that has somebody on duty. */
	private Optional<Unit> firstOnDuty(Report report, Optional<Unit> from, Instant at) {
		Optional<Unit> unit = from;
		while (unit.isPresent() && this.roster.onDuty(unit.get().code(), at).isEmpty()) {
			unit = above(report, unit.get());
		}
		return unit;
	}

	/** The inspection judges work and does none. */
	private Optional<Unit> above(Report report, Unit unit) {
		return this.responsibility.above(report, unit).filter((higher) -> higher.level() != Level.I);
	}

	/**
	 * Somebody took the task; of an emergency the citizen reads which unit it was.
	 * @param groups of that person
	 */
	public void takenOver(String code, String userId, Collection<String> groups) {
		Report report = report(code);
		Optional<Unit> unit = this.city.unit(report.unitCode());
		Optional<Unit> of = unit.filter((one) -> groups.contains(one.group()))
			.or(() -> unit.flatMap((one) -> this.responsibility.above(report, one))
				.filter((one) -> groups.contains(one.group())))
			.or(() -> unit);
		report.takenOver(of.map(Unit::code).orElse(null), userId, now());
	}

	private DutyCall told(Report report, Unit unit, List<String> groups) {
		Duty duty = this.roster.onDuty(unit.code(), now()).orElseThrow();
		Instant until = report.route().takeOverUntil();
		this.outbox.tellNumber(
				"emergency/" + report.code() + "/" + report.route().assignedAt().getEpochSecond() + "/"
						+ duty.unitCode(),
				duty.phone(), "emergencyCall", report.code(),
				(language) -> new Object[] { report.code(), Display.brief(until, language), this.links.to("/staff") });
		return new DutyCall(duty.userId(), groups);
	}

	private Report report(String code) {
		return this.reports.findById(code).orElseThrow(() -> Problem.unknown("problem.report.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
