package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ir.peygir.report.CrisisCases;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and closes crises, and says which of a crisis' cases a person may answer together
 * and which are left out.
 */
@Component
class CrisisDesk {

	/** So many are looked at, the oldest first. */
	static final int MOST = 300;

	/** Who reads every case anyway. */
	private static final Set<String> OVERSEERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.INSPECTION,
			StaffGroups.AUDITORS, StaffGroups.ADMINISTRATORS);

	private final CrisisTable crises;

	private final ActionTable actions;

	private final CrisisForm form;

	private final CrisisCases cases;

	private final OwnTasks tasks;

	private final Clock clock;

	CrisisDesk(CrisisTable crises, ActionTable actions, CrisisForm form, CrisisCases cases, OwnTasks tasks,
			Clock clock) {
		this.crises = crises;
		this.actions = actions;
		this.form = form;
		this.cases = cases;
		this.tasks = tasks;
		this.clock = clock;
	}

	/**
	 * @throws Problem 403 for whoever is no supervisor
	 * @throws InvalidInput beside each wrong field
	 */
	@Transactional
	public long open(StaffMember member, Map<String, String> typed) {
		mustSupervise(member);
		CrisisForm.Read read = this.form.read(typed, LocalDate.ofInstant(this.clock.instant(), Display.CITY));
		return this.crises.add(read.title(), read.reason(), read.scope(), member.id(), this.clock.instant());
	}

	/**
	 * Closes it, and takes back the answers that have not begun; nothing if it was
	 * closed.
	 * @throws Problem 403 for whoever is no supervisor, 404
	 */
	@Transactional
	public void close(StaffMember member, long id) {
		mustSupervise(member);
		Crisis crisis = this.crises.lock(id).orElseThrow(() -> Problem.unknown("staff.crises.unknown"));
		if (this.crises.close(crisis.id(), member.id(), this.clock.instant())) {
			this.actions.ofCrisis(id)
				.stream()
				.filter(Action::waits)
				.forEach((action) -> this.actions.undo(action.id(), member.id(), this.clock.instant()));
		}
	}

	static void mustSupervise(StaffMember member) {
		if (!member.in(StaffGroups.SUPERVISORS)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

	/** Units work with it, others look on. */
	static boolean mayRead(StaffMember member) {
		return oversees(member) || member.groups().stream().anyMatch((group) -> group.startsWith("unit-"));
	}

	/**
	 * @throws Problem 403 for whoever has nothing to do with it, 404
	 */
	Crisis crisis(StaffMember member, long id) {
		if (!mayRead(member)) {
			throw Problem.forbidden("staff.notYours");
		}
		return this.crises.find(id).orElseThrow(() -> Problem.unknown("staff.crises.unknown"));
	}

	/** The cases of an open crisis as that person may know of them. */
	Sight look(Crisis crisis, StaffMember member) {
		List<CrisisCases.Match> matches = this.cases.open(crisis.scope(), MOST);
		List<String> codes = matches.stream().map(CrisisCases.Match::code).toList();
		Map<String, OwnTasks.Held> held = this.tasks.of(member, codes);
		Set<String> waiting = this.actions.waiting(codes);
		List<CrisisCases.Match> eligible = new ArrayList<>();
		List<LeftOut> leftOut = new ArrayList<>();
		int others = 0;
		for (CrisisCases.Match match : matches) {
			Why why = why(match, held.get(match.code()), waiting.contains(match.code()), member);
			if (why == null) {
				eligible.add(match);
			}
			else if (oversees(member) || isOf(match, member)) {
				leftOut.add(new LeftOut(match, why));
			}
			else {
				others++;
			}
		}
		return new Sight(eligible, leftOut, others, matches.size() == MOST);
	}

	private static Why why(CrisisCases.Match match, OwnTasks.Held held, boolean waiting, StaffMember member) {
		if (match.obstacle() != null) {
			return Why.valueOf(match.obstacle().name());
		}
		if (held == null) {
			return isOf(match, member) ? Why.NOT_WAITING : Why.NOT_YOURS;
		}
		return held.own() ? (waiting ? Why.IN_ACTION : null) : Why.COLLEAGUE;
	}

	private static boolean isOf(CrisisCases.Match match, StaffMember member) {
		return match.unitCode() != null && member.in("unit-" + match.unitCode());
	}

	private static boolean oversees(StaffMember member) {
		return member.inOneOf(OVERSEERS);
	}

	/** Why a case is not answered together with others; the first like obstacles. */
	enum Why {

		PROTECTED, OBJECTED, EVIDENCE, ELSEWHERE, NOT_WAITING, NOT_YOURS, COLLEAGUE, IN_ACTION, GONE, FAULT

	}

	record LeftOut(CrisisCases.Match match, Why why) {

		/** Nobody learns from a list what a protected report is about. */
		public boolean shown() {
			return this.why != Why.PROTECTED;
		}

	}

	/**
	 * @param others how many there are of which this person may know no more
	 * @param more whether there are more than were looked at
	 */
	record Sight(List<CrisisCases.Match> eligible, List<LeftOut> leftOut, int others, boolean more) {

		/** Those that were chosen and may be. */
		List<CrisisCases.Match> chosen(Set<String> codes) {
			return this.eligible.stream().filter((match) -> codes.contains(match.code())).toList();
		}

	}

}
