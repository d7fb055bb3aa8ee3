package ir.peygir.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.peygir.meeting.Mode;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.draw.Announced;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.shared.Display;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions for the city's portal and other programs.
 */
@RestController
@RequestMapping("/api/meetings/sessions")
class SessionsApi {

	private final SessionBoard sessions;

	private final SessionCards cards;

	SessionsApi(SessionBoard sessions, SessionCards cards) {
		this.sessions = sessions;
		this.cards = cards;
	}

	@GetMapping
	List<Session> list(@RequestParam(required = false) String district, Locale locale) {
		String where = (district == null || district.isBlank()) ? null : district.strip();
		return this.cards.cards(this.sessions.sessions(where, locale))
			.stream()
			.map((card) -> Session.of(card, false, locale))
			.toList();
	}

	@GetMapping("/{id}")
	Session show(@PathVariable String id, Locale locale) {
		return Session.of(this.cards.card(this.sessions.session(id, locale)), true, locale);
	}

	/**
	 * @param chance of somebody who asks now, in per cent
	 * @param publicNumberRule in the language asked for
	 * @param publicNumberRuleKey by which the rule of a transcript is known, whatever the
	 * language: {@link Announced#ruleKey}
	 * @param numberEnteredBy code of the officer's group, once there is one
	 * @param numberConfirmedBy code of the second officer's group
	 * @param log lines {@code {at, what, ticket, seat}}
	 */
	record Session(String id, String host, String districtCode, LocalDate date, LocalDate movedFrom, String hours,
			String place, Mode mode, int seats, SessionState state, String receivedBy, String reason,
			Instant registrationOpens, Instant registrationCloses, Instant drawAt, String commitment,
			String publicNumberRule, String publicNumberRuleKey, String publicNumber, Integer entrants, Integer chance,
			@JsonInclude(JsonInclude.Include.NON_NULL) String numberEnteredBy,
			@JsonInclude(JsonInclude.Include.NON_NULL) String numberConfirmedBy,
			@JsonInclude(JsonInclude.Include.NON_NULL) List<DrawDesk.Snapshot> snapshots,
			@JsonInclude(JsonInclude.Include.NON_NULL) List<DrawDesk.LogLine> log) {

		static Session of(SessionCards.Card card, boolean whole, Locale locale) {
			SessionBoard.SessionView view = card.session();
			DrawDesk.Board board = card.board();
			DrawDesk.Commitment sealed = (board != null) ? board.commitment() : null;
			String rule = (sealed == null) ? null
					: Display.persian(locale) ? sealed.publicNumberRuleFa() : sealed.publicNumberRuleEn();
			return new Session(view.id(), view.host(), view.districtCode(), view.date(), view.movedFrom(), view.hours(),
					view.place(), view.mode(), view.seats(), view.state(), view.receivedBy(), view.reason(),
					view.registrationOpens(), view.registrationCloses(), view.drawAt(),
					(sealed != null) ? sealed.commitment() : null, rule,
					(sealed != null) ? Announced.ruleKey(sealed.publicNumberRuleFa()) : null,
					(board != null) ? board.publicNumber() : null, (board != null) ? board.entrants() : 0,
					card.chance(), (whole && board != null) ? board.numberEnteredBy() : null,
					(whole && board != null) ? board.numberConfirmedBy() : null,
					!whole ? null : (board != null) ? board.snapshots() : List.of(),
					!whole ? null : (board != null) ? board.log() : List.of());
		}

	}

}
