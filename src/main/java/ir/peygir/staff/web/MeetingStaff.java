package ir.peygir.staff.web;

import java.io.IOException;
import java.util.stream.Stream;

import ir.peygir.meeting.session.HostDesk;
import ir.peygir.report.photo.FileShelf;
import ir.peygir.shared.Problem;
import ir.peygir.staff.InPlaceOf;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Says who works at the desk of a session, and what files are taken there.
 */
@Component
class MeetingStaff {

	private final HostDesk hosts;

	private final InPlaceOf places;

	MeetingStaff(HostDesk hosts, InPlaceOf places) {
		this.hosts = hosts;
		this.places = places;
	}

	/**
	 * @throws Problem 404 for an unknown host, 403 as {@link #mustReceive}
	 */
	void mustKeep(StaffMember member, String host) {
		mustReceive(member, this.hosts.host(host).group());
	}

	/**
	 * @param office group of the office that receives
	 * @throws Problem 403 for others than it, the secretariat and administrators
	 */
	void mustReceive(StaffMember member, String office) {
		if (!receives(member, office)) {
			throw Problem.forbidden("staff.notYours");
		}
		acts(member, office);
	}

	/**
	 * @throws Problem 403 for others than those who receive, and auditors
	 */
	void mayRead(StaffMember member, String office) {
		if (!member.in(StaffGroups.AUDITORS)) {
			mustReceive(member, office);
		}
	}

	/** Of that office, or of the group if the member has a hand in it. */
	void acts(StaffMember member, String group) {
		this.places.acts(member, Stream.concat(Stream.of(group), StaffGroups.EVERY_OFFICE.stream()).toList());
	}

	boolean receives(StaffMember member, String office) {
		return member.in(office) || member.inOneOf(StaffGroups.EVERY_OFFICE);
	}

	/** Whether somebody has sessions of any host to keep. */
	boolean keepsAny(StaffMember member) {
		return member.inOneOf(StaffGroups.EVERY_OFFICE)
				|| this.hosts.hosts().stream().anyMatch((host) -> host.active() && member.in(host.group()));
	}

	/**
	 * @return {@code null} where nothing was sent
	 * @throws Problem 413 before it fills the memory
	 */
	byte[] bytes(MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			return null;
		}
		if (file.getSize() > FileShelf.MOST_BYTES) {
			throw Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "evidence.tooLarge");
		}
		return file.getBytes();
	}

}
