package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Instant;

import ir.peygir.meeting.draw.ServerSeed;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;

import org.springframework.stereotype.Component;

/**
 * Keeps what was promised: a seed that nobody sees before the draw, and a number that two
 * officers agree on.
 */
@Component
class SealDesk {

	private static final int LONGEST_NUMBER = 100;

	private final SealTable seals;

	private final Sessions sessions;

	private final PublicLog log;

	private final Sealer sealer;

	private final Clock clock;

	SealDesk(SealTable seals, Sessions sessions, PublicLog log, Sealer sealer, Clock clock) {
		this.seals = seals;
		this.sessions = sessions;
		this.log = log;
		this.sealer = sealer;
		this.clock = clock;
	}

	DrawDesk.Commitment commit(String sessionId, NumberRule rule) {
		if (this.seals.find(sessionId).isEmpty()) {
			ServerSeed seed = ServerSeed.random();
			this.seals.add(this.sessions.facts(sessionId), seed.commitment().hex(),
					this.sealer.seal(seed.hex(), context(sessionId)), rule, this.clock.instant());
			this.log.add(sessionId, "committed");
		}
		return commitment(get(sessionId));
	}

	static DrawDesk.Commitment commitment(Seal seal) {
		return new DrawDesk.Commitment(seal.commitment(), seal.rule().fa(), seal.rule().en());
	}

	Seal get(String sessionId) {
		return this.seals.find(sessionId).orElseThrow(() -> Problem.notNow("problem.meeting.notOpen"));
	}

	Seal lock(String sessionId) {
		return this.seals.lock(sessionId);
	}

	void enterNumber(String sessionId, String typed, String userId, String role) {
		Seal seal = lock(sessionId);
		if (!seal.isListed() || seal.confirmedNumber() != null) {
			throw Problem.notNow("problem.meeting.noNumberNow");
		}
		String number = PersianText.latinDigits(typed).strip();
		if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
			throw InvalidInput.of("publicNumber", "field.meeting.publicNumber");
		}
		this.seals.number(sessionId, number, userId, role);
		this.log.add(sessionId, "numberEntered");
	}

	void confirmNumber(String sessionId, String userId, String role) {
		Seal seal = lock(sessionId);
		if (seal.confirmedNumber() != null) {
			return;
		}
		if (seal.publicNumber() == null) {
			throw Problem.notNow("problem.meeting.noNumberNow");
		}
		if (seal.enteredBy().equals(userId)) {
			throw Problem.forbidden("problem.meeting.sameOfficer");
		}
		this.seals.confirmed(sessionId, userId, role);
		this.log.add(sessionId, "numberConfirmed");
	}

	void requireReady(Seal seal) {
		if (seal.isCancelled()) {
			throw Problem.notNow("problem.meeting.cancelled");
		}
		if (!seal.isListed()) {
			throw Problem.notNow("problem.meeting.noList");
		}
		if (seal.rule().needed() && seal.confirmedNumber() == null) {
			throw Problem.notNow("problem.meeting.noNumber");
		}
	}

	ServerSeed open(Seal seal) {
		return new ServerSeed(this.sealer.open(seal.sealedSeed(), context(seal.sessionId())));
	}

	void drawn(Seal seal, Instant now) {
		this.seals.drawn(seal.sessionId(), now);
	}

	private static String context(String sessionId) {
		return "draw/" + sessionId;
	}

}
