package ir.peygir.staff.crisis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;
import ir.peygir.report.CrisisCases;
import ir.peygir.report.RefusalReason;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts one crisis on its page.
 */
@Component
class CrisisPage {

	private final CrisisDesk desk;

	private final ActionTable actions;

	private final StaffNames names;

	private final Catalogue catalogue;

	private final City city;

	private final MessageSource messages;

	CrisisPage(CrisisDesk desk, ActionTable actions, StaffNames names, Catalogue catalogue, City city,
			MessageSource messages) {
		this.desk = desk;
		this.actions = actions;
		this.names = names;
		this.catalogue = catalogue;
		this.city = city;
		this.messages = messages;
	}

	/**
	 * @param all whether every case is chosen
	 */
	String show(Crisis crisis, StaffMember member, Set<String> chosen, boolean all, Model model, Locale locale) {
		model.addAttribute("crisis", crisis);
		model.addAttribute("words", new CrisisWords(this.catalogue, this.city, locale));
		model.addAttribute("supervises", member.in(StaffGroups.SUPERVISORS));
		if (crisis.isOpen()) {
			Sight sight = this.desk.look(crisis, member);
			model.addAttribute("sight", sight);
			model.addAttribute("chosen",
					all ? sight.eligible().stream().map(CrisisCases.Match::code).collect(Collectors.toSet()) : chosen);
			model.addAttribute("outcomes", AnswerForm.OUTCOMES);
			model.addAttribute("refusals", RefusalReason.values());
			model.addAttribute("refusalCodes", RefusalReason.codes());
		}
		List<Action> actions = this.actions.ofCrisis(crisis.id());
		model.addAttribute("actions", actions.stream().map((action) -> shown(action, member, locale)).toList());
		model.addAttribute("names",
				this.names.of(Stream
					.concat(Stream.of(crisis.openedBy(), crisis.closedBy()),
							actions.stream().flatMap((one) -> Stream.of(one.who(), one.undoneBy())))
					.filter(Objects::nonNull)
					.collect(Collectors.toSet())));
		return "staff/crisis/crisis";
	}

	private Shown shown(Action action, StaffMember member, Locale locale) {
		boolean own = action.who().equals(member.id());
		boolean open = own || member.in(StaffGroups.SUPERVISORS) || member.in(StaffGroups.INSPECTION)
				|| member.in(StaffGroups.AUDITORS);
		List<Failed> failed = open ? action.cases()
			.stream()
			.filter((one) -> one.state() == Action.Outcome.FAILED)
			.map((one) -> new Failed(one.code(), grouped(one.code()),
					this.messages.getMessage("staff.crises.why." + one.why(), null, one.why(), locale)))
			.toList() : List.of();
		return new Shown(action, open, action.waits() && (own || member.in(StaffGroups.SUPERVISORS)), failed,
				open ? action.cases().stream().map(Action.Member::code).toList() : List.of());
	}

	static String grouped(String code) {
		return TrackingCode.parse(code).map(TrackingCode::grouped).orElse(code);
	}

	/**
	 * An action as this person may know of it.
	 *
	 * @param open whether they may read what was said to whom
	 * @param undo whether they can take it back
	 */
	record Shown(Action action, boolean open, boolean undo, List<Failed> failed, List<String> codes) {
	}

	/** A case that stayed open. */
	record Failed(String code, String grouped, String why) {
	}

}
