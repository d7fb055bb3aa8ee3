package ir.peygir.staff;

import java.util.Collection;

import ir.peygir.engine.ActingFor;
import ir.peygir.engine.OnBehalf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Remembers, while a page does what it was asked for, in whose place a stand-in asked:
 * the histories that are written meanwhile say it.
 */
@Component
public class InPlaceOf {

	private final ObjectProvider<ActingFor> acting;

	InPlaceOf(ObjectProvider<ActingFor> acting) {
		this.acting = acting;
	}

	/**
	 * The member may do this through one of those groups.
	 * @param groups of which one is needed; the narrower, the later it is said
	 */
	public void acts(StaffMember member, Collection<String> groups) {
		this.acting.ifAvailable((known) -> OnBehalf.from(known.absent(member.id(), groups)));
	}

}
