package ir.peygir.staff.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.engine.CaseHistory;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.shared.Problem;
import ir.peygir.staff.CrisisNews;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the card and the case file have in common.
 */
@Component
class CasePages {

	private final CaseFile cases;

	private final CaseReaders readers;

	private final CaseHistory history;

	private final StaffNames names;

	private final CrisisNews crises;

	CasePages(CaseFile cases, CaseReaders readers, CaseHistory history, StaffNames names, CrisisNews crises) {
		this.cases = cases;
		this.readers = readers;
		this.history = history;
		this.names = names;
		this.crises = crises;
	}

	CaseView show(String code, StaffMember reader, Model model) {
		CaseView view = this.cases.view(code);
		model.addAttribute("view", view);
		model.addAttribute("crises", this.crises.of(code));
		model.addAttribute("fileOpen", this.readers.mayRead(reader, code));
		model.addAttribute("holders", view.holders().stream().map(Held::of).toList());
		List<StepView> steps = this.history.stepsOf(code).stream().map(StepView::of).toList();
		model.addAttribute("steps", steps);
		Set<String> people = Stream
			.concat(steps.stream().map(StepView::who),
					view.history().stream().flatMap((entry) -> Stream.of(entry.who(), entry.onBehalfOf())))
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		model.addAttribute("names", this.names.of(people));
		return view;
	}

	/**
	 * A unit that had the case, and how long.
	 *
	 * @param now whether it still has it
	 */
	record Held(String unit, boolean now, Took took) {

		static Held of(CaseView.Holder holder) {
			return new Held(holder.unit(), holder.to() == null, new Took(holder.minutes()));
		}

	}

	boolean exists(String code) {
		try {
			this.cases.view(code);
			return true;
		}
		catch (Problem unknown) {
			return false;
		}
	}

}
