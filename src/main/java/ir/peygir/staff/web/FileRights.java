package ir.peygir.staff.web;

import ir.peygir.staff.CaseRights;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Whoever may open the file of a case may read what else there is about it.
 */
@Component
class FileRights implements CaseRights {

	private final CasePages cases;

	private final CaseReaders reports;

	private final MeetingReaders meetings;

	FileRights(CasePages cases, CaseReaders reports, MeetingReaders meetings) {
		this.cases = cases;
		this.reports = reports;
		this.meetings = meetings;
	}

	@Override
	public boolean mayRead(StaffMember reader, String code) {
		return this.meetings.mayRead(reader, code) || this.reports.mayRead(reader, code) && this.cases.exists(code);
	}

}
