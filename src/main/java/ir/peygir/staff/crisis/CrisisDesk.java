package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

	/** So many can be chosen from, the oldest first. */
	static final int MOST = 300;

	/** So many times as many are looked at: colleagues may have some in hand. */
	private static final int PAGES = 10;

	private static final int MOST_LEFT_OUT = 100;

	private static final String UNIT = "unit-";

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
			this.actions.notBegun(id).forEach((action) -> this.actions.undo(action, member.id(), this.clock.instant()));
		}
	}

	static void mustSupervise(StaffMember member) {
		if (!member.in(StaffGroups.SUPERVISORS)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

	/** Units work with it, others look on. */
	static boolean mayRead(StaffMember member) {
		return oversees(member) || member.groups().stream().anyMatch((group) -> group.startsWith(UNIT));
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
		CrisisCases.Part own = new CrisisCases.Part(false, units(member), this.tasks.handed(member));
		List<CrisisCases.Match> eligible = new ArrayList<>();
		boolean more = true;
		for (int page = 0; more && page < PAGES && eligible.size() < MOST; page++) {
			List<CrisisCases.Match> found = this.cases.waiting(crisis.scope(), own, page, MOST);
			eligible.addAll(free(found, member));
			more = found.size() == MOST;
		}
		more |= eligible.size() > MOST;
		List<CrisisCases.Match> listed = List.copyOf(eligible.subList(0, Math.min(MOST, eligible.size())));
		CrisisCases.Part seen = oversees(member) ? CrisisCases.Part.all() : own;
		List<Sight.LeftOut> leftOut = leftOut(crisis, member, seen, listed);
		int known = this.cases.count(crisis.scope(), seen);
		int others = this.cases.count(crisis.scope(), CrisisCases.Part.all()) - known;
		return new Sight(listed, leftOut, Math.max(0, known - listed.size() - leftOut.size()), others, more);
	}

	private List<Sight.LeftOut> leftOut(Crisis crisis, StaffMember member, CrisisCases.Part seen,
			List<CrisisCases.Match> eligible) {
		List<CrisisCases.Match> rest = this.cases.others(crisis.scope(), seen, codes(eligible), MOST_LEFT_OUT);
		Map<String, Sight.Why> whys = whys(rest, member);
		return rest.stream()
			.filter((match) -> whys.containsKey(match.code()))
			.map((match) -> new Sight.LeftOut(match, whys.get(match.code())))
			.toList();
	}

	/** Of these codes the cases that the person may answer together, oldest first. */
	List<CrisisCases.Match> chosen(Crisis crisis, StaffMember member, Collection<String> codes) {
		return free(this.cases.of(codes.stream().limit(MOST).toList(), crisis.scope()), member);
	}

	private List<CrisisCases.Match> free(List<CrisisCases.Match> matches, StaffMember member) {
		Map<String, Sight.Why> whys = whys(matches, member);
		return matches.stream().filter((match) -> !whys.containsKey(match.code())).toList();
	}

	/** Without those that may be answered. */
	private Map<String, Sight.Why> whys(List<CrisisCases.Match> matches, StaffMember member) {
		List<String> codes = codes(matches);
		Map<String, OwnTasks.Held> held = this.tasks.of(member, codes);
		Set<String> waiting = this.actions.waiting(codes);
		Map<String, Sight.Why> whys = new HashMap<>();
		matches.forEach((match) -> {
			Sight.Why why = why(match, held.get(match.code()), waiting.contains(match.code()), member);
			if (why != null) {
				whys.put(match.code(), why);
			}
		});
		return whys;
	}

	private static Sight.Why why(CrisisCases.Match match, OwnTasks.Held held, boolean waiting, StaffMember member) {
		if (match.obstacle() != null) {
			return Sight.Why.valueOf(match.obstacle().name());
		}
		if (held == null) {
			return units(member).contains(String.valueOf(match.unitCode())) ? Sight.Why.NOT_WAITING
					: Sight.Why.NOT_YOURS;
		}
		return held.own() ? (waiting ? Sight.Why.IN_ACTION : null) : Sight.Why.COLLEAGUE;
	}

	private static List<String> codes(List<CrisisCases.Match> matches) {
		return matches.stream().map(CrisisCases.Match::code).toList();
	}

	private static Set<String> units(StaffMember member) {
		return member.groups()
			.stream()
			.filter((group) -> group.startsWith(UNIT))
			.map((group) -> group.substring(UNIT.length()))
			.collect(Collectors.toSet());
	}

	private static boolean oversees(StaffMember member) {
		return member.inOneOf(OVERSEERS);
	}

}
