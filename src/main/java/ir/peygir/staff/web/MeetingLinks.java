package ir.peygir.staff.web;

import java.util.Locale;

import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.meeting.request.RequestFile;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what an earlier case was about to those who look at a request for a meeting. Its
 * code was typed by a citizen and may be anybody's: whoever may not open that case reads
 * no more of it than everybody may.
 */
@Component
class MeetingLinks {

	private final CaseFile reports;

	private final CaseReaders reportReaders;

	private final MeetingFile requests;

	private final MeetingReaders requestReaders;

	private final MessageSource messages;

	MeetingLinks(CaseFile reports, CaseReaders reportReaders, MeetingFile requests, MeetingReaders requestReaders,
			MessageSource messages) {
		this.reports = reports;
		this.reportReaders = reportReaders;
		this.requests = requests;
		this.requestReaders = requestReaders;
		this.messages = messages;
	}

	Links of(RequestFile view, StaffMember reader) {
		return new Links(request(view.continues(), reader), report(view.relatedReport(), reader),
				report(view.reportCode(), reader));
	}

	private Link request(String code, StaffMember reader) {
		if (code == null || !this.requests.exists(code)) {
			return null;
		}
		RequestFile earlier = this.requests.view(code);
		boolean open = this.requestReaders.mayRead(reader, code);
		return new Link(code, earlier.grouped(), open ? earlier.subject() : null,
				text("meeting.status." + earlier.status()), open);
	}

	private Link report(String code, StaffMember reader) {
		try {
			return (code != null) ? link(this.reports.view(code), reader) : null;
		}
		catch (Problem unknown) {
			return null;
		}
	}

	private Link link(CaseView report, StaffMember reader) {
		boolean open = this.reportReaders.mayRead(reader, report.code());
		return new Link(report.code(), new TrackingCode(report.code()).grouped(),
				(open || !report.guarded()) ? report.topic() : null, text("status." + report.status()), open);
	}

	private String text(String key) {
		Locale language = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, null, language);
	}

	/** Each {@code null} where there is none. */
	record Links(Link continues, Link report, Link instead) {
	}

	/**
	 * @param title what it is about, {@code null} where this reader must not know
	 * @param open whether this reader may open it
	 */
	record Link(String code, String grouped, String title, String status, boolean open) {
	}

}
