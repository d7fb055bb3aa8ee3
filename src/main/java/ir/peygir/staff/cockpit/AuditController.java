package ir.peygir.staff.cockpit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.CasePath;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search of the auditors' pages in Cockpit, for those who may read a process's
 * history.
 */
@RestController
@RequestMapping("/staff/api/audit/cases")
class AuditController {

	private final HistoryReaders readers;

	private final CaseSearch search;

	private final CasePath paths;

	private final ProofLink proofs;

	AuditController(HistoryReaders readers, CaseSearch search, CasePath paths, ProofLink proofs) {
		this.readers = readers;
		this.search = search;
		this.paths = paths;
		this.proofs = proofs;
	}

	/**
	 * @param typed the fields of {@link Wanted}, and {@code after} as given with the page
	 * before
	 */
	@GetMapping
	Page cases(@RequestParam Map<String, String> typed, @AuthenticationPrincipal StaffMember reader) {
		List<String> keys = this.readers.keys(reader);
		List<FoundCase> found = this.search.page(Wanted.of(typed), keys, place(typed.get("after")));
		if (found.size() <= CaseSearch.PAGE) {
			return new Page(found, null);
		}
		List<FoundCase> page = found.subList(0, CaseSearch.PAGE);
		FoundCase last = page.get(page.size() - 1);
		return new Page(page, last.started().toEpochMilli() + "-" + last.id());
	}

	/** Asked once per search, not per page. */
	@GetMapping("/count")
	Count count(@RequestParam Map<String, String> typed, @AuthenticationPrincipal StaffMember reader) {
		long count = this.search.count(Wanted.of(typed), this.readers.keys(reader));
		return new Count(Math.min(count, CaseSearch.COUNTED), count > CaseSearch.COUNTED);
	}

	@GetMapping("/{processInstanceId}")
	OneCase one(@PathVariable String processInstanceId, @AuthenticationPrincipal StaffMember reader) {
		FoundCase found = this.search.one(processInstanceId, this.readers.keys(reader))
			.orElseThrow(() -> Problem.unknown("audit.case.unknown"));
		return new OneCase(found, this.paths.of(processInstanceId), this.proofs.of(found));
	}

	private static CaseQuery.Place place(String after) {
		if (after == null || after.isEmpty()) {
			return null;
		}
		try {
			int dash = after.indexOf('-');
			return new CaseQuery.Place(Instant.ofEpochMilli(Long.parseLong(after.substring(0, Math.max(dash, 0)))),
					after.substring(dash + 1));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw Problem.unknown("audit.search.page");
		}
	}

	/**
	 * @param next what to send as {@code after} for the next page, or {@code null}
	 */
	record Page(List<FoundCase> cases, String next) {
	}

	/**
	 * @param more whether there are more than were counted
	 */
	record Count(long count, boolean more) {
	}

	/**
	 * @param path flows in the order taken; empty where they were not kept
	 * @param proof address of the case's proof, or {@code null}
	 */
	record OneCase(FoundCase found, List<CasePath.Flow> path, String proof) {
	}

}
