package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissingWeeksTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

	private static final LocalDate SATURDAY = LocalDate.parse("2026-10-31");

	private final List<MeetingSession> sessions = new ArrayList<>();

	@Test
	void oneWeekWithoutASessionIsNotMadeUpFor() {
		held(0).cancelled(1).held(2).cancelled(3);
		assertThat(MissingWeeks.in(this.sessions)).isEmpty();
	}

	@Test
	void twoOnEndAreAndThreeAreNoMoreThanTwo() {
		held(0).cancelled(1).cancelled(2).cancelled(3);
		assertThat(MissingWeeks.in(this.sessions)).containsExactly(SATURDAY.plusWeeks(2));
	}

	@Test
	void fourWeeksNeedTwoSessions() {
		cancelled(0).cancelled(1).cancelled(2).cancelled(3);
		assertThat(MissingWeeks.in(this.sessions)).containsExactly(SATURDAY.plusWeeks(1), SATURDAY.plusWeeks(3));
	}

	@Test
	void whatIsMadeUpForIsNotMadeUpForAgainEvenIfTheFirstWeekIsForgotten() {
		cancelled(2).cancelled(3).held(4);
		MeetingSession makeUp = session(MONDAY.plusWeeks(4).plusDays(1), SATURDAY.plusWeeks(2));
		this.sessions.add(makeUp);
		assertThat(MissingWeeks.in(this.sessions)).isEmpty();
		makeUp.cancel(Reason.holiday(MONDAY), null, Instant.EPOCH);
		assertThat(MissingWeeks.in(this.sessions)).containsExactly(SATURDAY.plusWeeks(3));
	}

	@Test
	void aSessionThatMovedIntoAnotherWeekLeavesItsOwnEmpty() {
		cancelled(0);
		MeetingSession moved = session(MONDAY.plusWeeks(1), null);
		moved.move(MONDAY.plusWeeks(2).plusDays(1), moved.times(), Reason.holiday(MONDAY), null, Instant.EPOCH);
		this.sessions.add(moved);
		assertThat(MissingWeeks.in(this.sessions)).containsExactly(SATURDAY.plusWeeks(1));
	}

	private MissingWeeksTests held(int week) {
		this.sessions.add(session(MONDAY.plusWeeks(week), null));
		return this;
	}

	private MissingWeeksTests cancelled(int week) {
		MeetingSession session = session(MONDAY.plusWeeks(week), null);
		session.cancel(Reason.holiday(MONDAY), null, Instant.EPOCH);
		this.sessions.add(session);
		return this;
	}

	private static MeetingSession session(LocalDate day, LocalDate makesUpFor) {
		return new MeetingSession(Hosts.shipped().get(0), day, null, makesUpFor, Instant.EPOCH);
	}

}
