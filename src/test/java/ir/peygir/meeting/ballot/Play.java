package ir.peygir.meeting.ballot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.meeting.draw.TranscriptReader;

/**
 * One session and who is in it.
 */
final class Play {

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	final Booth booth;

	final SessionFacts facts;

	final String id;

	Play(Booth booth, SessionFacts facts) {
		this.booth = booth;
		this.facts = facts;
		this.id = facts.id();
	}

	/** Somebody new, with a matter of their own. */
	NewTicket somebody() {
		int number = NUMBERS.incrementAndGet();
		return new NewTicket(String.format("%012d", number), "person-" + number, null, "pseudonym-" + number, null);
	}

	List<String> enter(int many) {
		return IntStream.range(0, many).mapToObj((i) -> this.booth.ballot.enter(this.id, somebody()).code()).toList();
	}

	Play itIs(Instant moment) {
		this.booth.clock.set(moment);
		return this;
	}

	Play listed() {
		itIs(this.facts.closesAt());
		this.booth.state(this.facts, SessionState.CLOSED);
		this.booth.draws.snapshot(this.id);
		itIs(this.facts.listAt());
		this.booth.draws.publishList(this.id);
		return this;
	}

	Play drawn() {
		listed();
		itIs(this.facts.drawAt());
		this.booth.draws.draw(this.id);
		this.booth.state(this.facts, SessionState.DRAWN);
		return this;
	}

	/** As published, in the order of the draw. */
	List<String> order(List<String> codes) {
		List<String> ordered = new ArrayList<>(codes);
		ordered.sort((one, other) -> place(one) - place(other));
		return ordered;
	}

	SeatView.State seat(String code) {
		return this.booth.seats.seatOf(code).map(SeatView::state).orElse(null);
	}

	TicketView ticket(String code) {
		return this.booth.ballot.ticketOf(code).orElseThrow();
	}

	List<String> log() {
		return this.booth.draws.board(this.id).log().stream().map(DrawDesk.LogLine::what).toList();
	}

	byte[] published() {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			this.booth.draws.copyTranscript(this.id, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Transcript transcript() {
		try {
			return TranscriptReader.read(new ByteArrayInputStream(published()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int place(String code) {
		return ticket(code).place();
	}

}
