package ir.peygir.meeting.web;

import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.TrackedCases;
import org.springframework.stereotype.Component;

/**
 * Lets people ask for a meeting request where they ask for a report.
 */
@Component
class TrackedMeetings implements TrackedCases {

	private final MeetingTracking tracking;

	TrackedMeetings(MeetingTracking tracking) {
		this.tracking = tracking;
	}

	@Override
	public boolean exists(String code) {
		return this.tracking.exists(code);
	}

}
