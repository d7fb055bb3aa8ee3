package ir.peygir.meeting.request;

import java.util.Optional;

import ir.peygir.report.ReportTracking;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Finds what an earlier request or report makes the same matter.
 */
@Component
class AskedAbout {

	private final MeetingRequests requests;

	private final ReportTracking reports;

	AskedAbout(MeetingRequests requests, ReportTracking reports) {
		this.requests = requests;
		this.reports = reports;
	}

	Matter of(MeetingAsk ask, InvalidInput.Collector problems) {
		Optional<MeetingRequest> earlier = code(ask.continues()).flatMap(this.requests::findById);
		problems.rejectIf(AskCheck.given(ask.continues()) && earlier.isEmpty(), "continues",
				"meeting.continues.unknown");
		Optional<String> report = code(ask.relatedReport()).filter(this.reports::exists);
		problems.rejectIf(AskCheck.given(ask.relatedReport()) && report.isEmpty(), "relatedReport",
				"meeting.relatedReport.unknown");
		return new Matter(earlier.map(MeetingRequest::code).orElse(null), report.orElse(null),
				earlier.map(MeetingRequest::matter).or(() -> report.map(this::matterOf)).orElse(null));
	}

	/** A report that was opened in the place of a meeting is the same matter. */
	private String matterOf(String report) {
		return this.requests.insteadOf(report).stream().findFirst().map(MeetingRequest::matter).orElse(report);
	}

	private static Optional<String> code(String typed) {
		return TrackingCode.parse(typed).map(TrackingCode::digits);
	}

	/**
	 * @param key of the matter, {@code null} for a new one
	 */
	record Matter(String continues, String relatedReport, String key) {
	}

}
