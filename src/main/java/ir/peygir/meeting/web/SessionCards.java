package ir.peygir.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * A session as its visitors see it: what is known of it and how many ask for it.
 */
@Component
class SessionCards {

	private final SessionBoard sessions;

	private final DrawDesk draws;

	private final Chances chances;

	private final Clock clock;

	SessionCards(SessionBoard sessions, DrawDesk draws, Chances chances, Clock clock) {
		this.sessions = sessions;
		this.draws = draws;
		this.chances = chances;
		this.clock = clock;
	}

	/** From today on, nearest first. */
	List<Card> coming(String district, Locale locale) {
		return cards(this.sessions.sessions(district, locale).stream().filter((session) -> !over(session)).toList())
			.stream()
			.sorted(Comparator.comparing((card) -> card.session().date()))
			.toList();
	}

	/** Those of the last weeks, newest first. */
	List<Card> past(String district, Locale locale) {
		return cards(this.sessions.sessions(district, locale).stream().filter(this::over).toList()).stream()
			.sorted(Comparator.comparing((Card card) -> card.session().date()).reversed())
			.toList();
	}

	/** The next of each host, by district. */
	List<SessionBoard.SessionView> nearest(Locale locale) {
		List<SessionBoard.SessionView> nearest = new ArrayList<>();
		for (SessionBoard.SessionView session : this.sessions.sessions(null, locale)) {
			boolean first = nearest.stream().noneMatch((one) -> one.hostCode().equals(session.hostCode()));
			if (first && !over(session) && session.state() != SessionState.CANCELLED) {
				nearest.add(session);
			}
		}
		nearest.sort(Comparator.comparing(SessionBoard.SessionView::hostCode));
		return nearest;
	}

	/** Empty where there is no such session. */
	Optional<Card> card(String id, Locale locale) {
		try {
			return Optional.of(card(this.sessions.session(id, locale)));
		}
		catch (Problem unknown) {
			return Optional.empty();
		}
	}

	/**
	 * With the whole board: what was published stays, wherever the session went since.
	 */
	Card card(SessionBoard.SessionView session) {
		DrawDesk.Board board = this.draws.board(session.id());
		return (board.commitment() != null) ? card(session, board) : card(session, null);
	}

	/** In the same order, each without the long lists of its board. */
	List<Card> cards(List<SessionBoard.SessionView> sessions) {
		Map<String, DrawDesk.Head> heads = this.draws
			.heads(sessions.stream().map(SessionBoard.SessionView::id).toList())
			.stream()
			.collect(Collectors.toMap(DrawDesk.Head::sessionId, Function.identity()));
		return sessions.stream().map((session) -> card(session, brief(heads.get(session.id())))).toList();
	}

	private static DrawDesk.Board brief(DrawDesk.Head head) {
		return (head == null) ? null : new DrawDesk.Board(head.commitment(), head.entrants(), 0, List.of(),
				head.publicNumber(), head.drawnAt(), null, List.of(), null, null);
	}

	private Card card(SessionBoard.SessionView session, DrawDesk.Board board) {
		boolean undrawn = board != null && board.drawnAt() == null;
		return new Card(session, board, undrawn ? this.chances.ofNewcomer(session.id()).orElse(null) : null);
	}

	private boolean over(SessionBoard.SessionView session) {
		return session.state() == SessionState.HELD
				|| session.date().isBefore(LocalDate.ofInstant(this.clock.instant(), Display.CITY));
	}

	/**
	 * @param board {@code null} before registration opens
	 * @param chance of a newcomer in per cent, {@code null} if it is not to be told
	 */
	record Card(SessionBoard.SessionView session, DrawDesk.Board board, Integer chance) {

		public boolean open() {
			return this.session.state() == SessionState.OPEN;
		}

		public boolean drawn() {
			return this.board != null && this.board.drawnAt() != null;
		}

		public Integer entrants() {
			return (this.board != null) ? this.board.entrants() : null;
		}

		/** What happens when, in order; names of texts. */
		public List<Moment> calendar() {
			SessionFacts facts = this.session.facts();
			return List.of(new Moment("opens", facts.opensAt()), new Moment("closes", facts.closesAt()),
					new Moment("screening", facts.screeningUntil()), new Moment("objections", facts.objectionsUntil()),
					new Moment("list", facts.listAt()), new Moment("draw", facts.drawAt()),
					new Moment("answers", facts.answerUntil()), new Moment("second", facts.secondRoundUntil()),
					new Moment("day", facts.startsAt()));
		}

	}

	record Moment(String what, Instant at) {
	}

}
