package ir.peygir.staff.meeting;

import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.staff.web.SeatCounts;

/**
 * A session as its office sees it.
 *
 * @param next {@code null} when it is over
 * @param chance of a newcomer in per cent, {@code null} if there is none to tell
 */
public record SessionLine(SessionBoard.SessionView session, DrawDesk.Board board, SeatCounts seats, NextStep next,
		Integer chance) {

	public boolean isDrawn() {
		return this.board.drawnAt() != null;
	}

	/** Whether it can still be moved or cancelled. */
	public boolean isOpen() {
		return this.next != null;
	}

}
