package ir.peygir.meeting.request;

import java.util.Optional;

import ir.peygir.citizen.Vault;
import ir.peygir.report.ReportTracking;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Finds what an earlier request or report makes the same matter.
 */
@Component
class AskedAbout {

	private final MeetingRequests requests;

	private final ReportTracking reports;

	private final Vault vault;

	AskedAbout(MeetingRequests requests, ReportTracking reports, Vault vault) {
		this.requests = requests;
		this.reports = reports;
		this.vault = vault;
	}

	Matter of(MeetingAsk ask, InvalidInput.Collector problems) {
		Optional<MeetingRequest> earlier = code(ask.continues()).flatMap(this.requests::findById);
		problems.rejectIf(AskCheck.given(ask.continues()) && earlier.isEmpty(), "continues",
				"meeting.continues.unknown");
		Optional<String> report = code(ask.relatedReport()).filter(this.reports::exists);
		problems.rejectIf(AskCheck.given(ask.relatedReport()) && report.isEmpty(), "relatedReport",
				"meeting.relatedReport.unknown");
		return new Matter(earlier.map(MeetingRequest::code).orElse(null), report.orElse(null));
	}

	/**
	 * Of the earlier request or report, if that is theirs: of the same person, or from
	 * the number that they are about to show. What is somebody else's is mentioned only.
	 * @param person keyed word for whom the ticket counts
	 * @return {@code null} for a new one
	 */
	String key(Matter matter, String person, Mobile mobile) {
		String digest = (mobile != null) ? this.vault.mobileDigest(mobile) : null;
		return Optional.ofNullable(matter.continues())
			.flatMap(this.requests::findById)
			.filter((earlier) -> isTheirs(earlier, person, digest))
			.map(MeetingRequest::matter)
			.or(() -> Optional.ofNullable(matter.relatedReport())
				.flatMap((report) -> matterOf(report, person, digest, mobile)))
			.orElse(null);
	}

	/** A report that was opened in the place of a meeting is the same matter. */
	private Optional<String> matterOf(String report, String person, String digest, Mobile mobile) {
		Optional<MeetingRequest> instead = this.requests.insteadOf(report).stream().findFirst();
		if (instead.isPresent()) {
			return instead.filter((earlier) -> isTheirs(earlier, person, digest)).map(MeetingRequest::matter);
		}
		boolean theirs = mobile != null && this.reports.isFrom(report, this.vault.contactsWith(mobile));
		return theirs ? Optional.of(report) : Optional.empty();
	}

	private static boolean isTheirs(MeetingRequest earlier, String person, String digest) {
		return earlier.isVerified()
				&& (earlier.person().equals(person) || digest != null && digest.equals(earlier.mobile()));
	}

	private static Optional<String> code(String typed) {
		return TrackingCode.parse(typed).map(TrackingCode::digits);
	}

	/** What was named, whosesoever it is. */
	record Matter(String continues, String relatedReport) {
	}

}
