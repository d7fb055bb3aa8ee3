package ir.peygir.staff.crisis;

import java.util.List;
import java.util.Set;

import ir.peygir.staff.CrisisNews;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Tells the other pages of staff what they have to know of crises.
 */
@Component
class Crises implements CrisisNews {

	private static final Set<String> ALARMED = Set.of(StaffGroups.SUPERVISORS, StaffGroups.INSPECTION);

	private final ActionTable actions;

	private final ClosingTable closings;

	Crises(ActionTable actions, ClosingTable closings) {
		this.actions = actions;
		this.closings = closings;
	}

	@Override
	public boolean isFor(StaffMember member) {
		return CrisisDesk.mayRead(member);
	}

	@Override
	public Integer alarms(StaffMember member) {
		return member.inOneOf(ALARMED) ? this.closings.unseen() : null;
	}

	@Override
	public List<Note> of(String code) {
		return this.actions.ofCase(code);
	}

}
