package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.session.SessionEvent.What;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A host's session, from the announcement to its end. Every change is a verb that guards
 * itself and leaves a line in the history.
 */
@Entity
@Table(name = "meeting_session")
class MeetingSession extends ScheduledSession {

	@Enumerated(EnumType.STRING)
	private SessionState state = SessionState.ANNOUNCED;

	@Embedded
	private NumberEntry number;

	private Instant drawnAt;

	private Double newcomerChance;

	private Instant overAt;

	@OneToMany(mappedBy = "session", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<SessionEvent> events = new ArrayList<>();

	@Version
	private Long version;

	protected MeetingSession() {
	}

	MeetingSession(Host host, LocalDate day, SessionTimes times, LocalDate makesUpFor, Instant now) {
		super(host, day, times, makesUpFor, now);
		happened(What.ANNOUNCED, null, null, now);
	}

	void open(Instant now) {
		require(this.drawnAt == null, SessionState.OPEN);
		become(SessionState.OPEN);
		happened(What.OPENED, null, null, now);
	}

	void closeRegistration(Instant now) {
		become(SessionState.CLOSED);
		happened(What.CLOSED, null, null, now);
	}

	void publishList(Instant now) {
		become(SessionState.LISTED);
		happened(What.LISTED, null, null, now);
	}

	void numberEntered(String who, String absent, Instant now) {
		require(this.state == SessionState.LISTED, SessionState.DRAWN);
		this.number = new NumberEntry(who, absent);
		happened(What.NUMBER_ENTERED, who, null, now);
	}

	void numberConfirmed(boolean right, String who, Instant now) {
		require(this.state == SessionState.LISTED && this.number != null, SessionState.DRAWN);
		happened(right ? What.NUMBER_CONFIRMED : What.NUMBER_REFUSED, who, null, now);
	}

	/**
	 * @param chance of somebody with the lowest usual weight, or {@code null} if unknown
	 */
	void draw(Double chance, Instant now) {
		become(SessionState.DRAWN);
		this.drawnAt = now;
		this.newcomerChance = chance;
		happened(What.DRAWN, null, null, now);
	}

	/** The draw comes now: nobody's time to answer is over before it began. */
	void drawsNow(Instant now) {
		if (this.drawnAt == null) {
			retime(times().drawnAt(now, startsAt()));
		}
	}

	/** Something that changes no state. */
	void note(What what, Instant now) {
		happened(what, null, null, now);
	}

	/**
	 * Another day; registration, draw and answers stay as published unless the session
	 * was not open yet.
	 */
	void move(LocalDate day, SessionTimes newTimes, Reason why, String who, Instant now) {
		require(!isOver(), SessionState.MOVED);
		happened(What.MOVED, who, heldOn() + "|" + day + "|" + why.text(), now);
		if (!isOpened()) {
			retime(newTimes);
		}
		schedule(day, why);
		if (!isOpened() || this.drawnAt != null) {
			become(SessionState.MOVED);
		}
	}

	void cancel(Reason why, String who, Instant now) {
		become(SessionState.CANCELLED);
		explain(why);
		this.overAt = now;
		happened(What.CANCELLED, who, why.text(), now);
	}

	void standIn(String whoReceives, String why, String who, Instant now) {
		require(!isOver(), this.state);
		receivedBy(new StandIn(whoReceives, why, now));
		happened(What.STAND_IN, who, whoReceives + "|" + why, now);
	}

	void hold(String who, Instant now) {
		require(this.drawnAt != null, SessionState.HELD);
		become(SessionState.HELD);
		this.overAt = now;
		happened(What.HELD, who, null, now);
	}

	boolean isOver() {
		return this.state == SessionState.HELD || this.state == SessionState.CANCELLED;
	}

	boolean isDrawn() {
		return this.drawnAt != null;
	}

	/** Whether citizens could ask already. */
	boolean isOpened() {
		return this.drawnAt != null || this.state != SessionState.ANNOUNCED && this.state != SessionState.MOVED;
	}

	SessionFacts facts() {
		SessionTimes t = times();
		return new SessionFacts(id(), hostCode(), districtCode(), heldOn(), this.state, setting().seats(), startsAt(),
				setting().minutes(), setting().mode(), t.opensAt(), t.closesAt(), t.screeningUntil(),
				t.objectionsUntil(), t.listAt(), t.drawAt(), t.answerUntil(), t.secondRoundUntil());
	}

	SessionState state() {
		return this.state;
	}

	Optional<NumberEntry> number() {
		return Optional.ofNullable(this.number);
	}

	Instant drawnAt() {
		return this.drawnAt;
	}

	Double newcomerChance() {
		return this.newcomerChance;
	}

	List<SessionEvent> events() {
		return List.copyOf(this.events);
	}

	private void become(SessionState next) {
		require(SessionStates.allow(this.state, next), next);
		this.state = next;
	}

	private void require(boolean allowed, SessionState next) {
		if (!allowed) {
			throw new IllegalStateException("session " + id() + " is " + this.state + " and not " + next);
		}
	}

	private void happened(What what, String who, String detail, Instant now) {
		this.events.add(new SessionEvent(this, now, what, who, detail));
	}

}
