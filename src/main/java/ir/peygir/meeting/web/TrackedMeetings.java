package ir.peygir.meeting.web;

import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.TrackedCases;
import org.springframework.stereotype.Component;

/**
 * Lets people ask for a meeting request where they ask for a report.
 */
@Component
class TrackedMeetings implements TrackedCases {

	private static final int ONLY_ONE = 1;

	private final MeetingTracking tracking;

	private final MeetingDesk desk;

	TrackedMeetings(MeetingTracking tracking, MeetingDesk desk) {
		this.tracking = tracking;
		this.desk = desk;
	}

	@Override
	public boolean exists(String code) {
		return this.tracking.exists(code);
	}

	@Override
	public int voice(String code, String secret) {
		this.desk.requireSecret(code, secret);
		return ONLY_ONE;
	}

}
