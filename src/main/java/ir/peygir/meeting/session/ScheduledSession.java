package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import ir.peygir.shared.Display;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/**
 * When a session is held and by whom, and why that changed.
 */
@MappedSuperclass
abstract class ScheduledSession extends AnnouncedSession {

	private LocalDate heldOn;

	@Embedded
	private SessionTimes times;

	@Embedded
	private Reason reason;

	@Embedded
	private StandIn standIn;

	protected ScheduledSession() {
	}

	ScheduledSession(Host host, LocalDate day, SessionTimes times, LocalDate makesUpFor, Instant now) {
		super(host, day, makesUpFor, now);
		this.heldOn = day;
		this.times = times;
	}

	final void schedule(LocalDate day, Reason why) {
		this.heldOn = day;
		this.reason = why;
	}

	final void retime(SessionTimes newTimes) {
		this.times = newTimes;
	}

	final void explain(Reason why) {
		this.reason = why;
	}

	final void receivedBy(StandIn somebody) {
		this.standIn = somebody;
	}

	final Instant startsAt() {
		return at(setting().startsTime());
	}

	final Instant endsAt() {
		return at(setting().endsTime());
	}

	final LocalDate heldOn() {
		return this.heldOn;
	}

	final SessionTimes times() {
		return this.times;
	}

	final Optional<Reason> reason() {
		return Optional.ofNullable(this.reason);
	}

	final Optional<StandIn> standIn() {
		return Optional.ofNullable(this.standIn);
	}

	private Instant at(LocalTime time) {
		return this.heldOn.atTime(time).atZone(Display.CITY).toInstant();
	}

}
