package ir.peygir.staff.meeting;

import java.util.List;
import java.util.stream.Stream;

import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.Officer;
import ir.peygir.shared.Problem;
import ir.peygir.staff.InPlaceOf;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Says whose hosts somebody keeps: an office its own, the secretariat and administrators
 * all of them.
 */
@Component
class Offices {

	private final HostDesk hosts;

	private final InPlaceOf places;

	Offices(HostDesk hosts, InPlaceOf places) {
		this.hosts = hosts;
		this.places = places;
	}

	/** In the city's order; inactive ones only for those who keep all. */
	List<Host> kept(StaffMember member) {
		return this.hosts.hosts()
			.stream()
			.filter((host) -> member.inOneOf(StaffGroups.EVERY_OFFICE) || host.active() && member.in(host.group()))
			.toList();
	}

	/**
	 * @throws Problem 403 for somebody who keeps no host
	 */
	List<Host> mustKeepAny(StaffMember member) {
		List<Host> kept = kept(member);
		if (kept.isEmpty()) {
			throw Problem.forbidden("staff.notYours");
		}
		return kept;
	}

	/**
	 * @throws Problem 404 for an unknown host, 403 if it is another office's
	 */
	Host mustKeep(StaffMember member, String code) {
		Host host = this.hosts.host(code);
		if (!member.inOneOf(StaffGroups.EVERY_OFFICE) && !member.in(host.group())) {
			throw Problem.forbidden("staff.notYours");
		}
		this.places.acts(member, Stream.concat(Stream.of(host.group()), StaffGroups.EVERY_OFFICE.stream()).toList());
		return host;
	}

	/**
	 * The host asked for, or the only one there is to choose.
	 * @return {@code null} if there is a choice and nothing was chosen
	 * @throws Problem as {@link #mustKeep} and {@link #mustKeepAny}
	 */
	Host chosen(StaffMember member, String code) {
		List<Host> kept = mustKeepAny(member);
		if (code != null && !code.isBlank()) {
			return mustKeep(member, code);
		}
		return (kept.size() == 1) ? kept.get(0) : null;
	}

	/** Whether the rest of a host's setting is for this person to change, too. */
	boolean keepsAll(StaffMember member) {
		return member.inOneOf(StaffGroups.EVERY_OFFICE);
	}

	static Officer officer(StaffMember member) {
		return Officer.of(member.id(), member.groups());
	}

}
