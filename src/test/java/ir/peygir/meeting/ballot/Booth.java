package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import ir.peygir.meeting.Entrants;
import ir.peygir.meeting.Mode;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.Display;
import ir.peygir.shared.Sealer;
import org.mockito.Mockito;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole ballot over a real database, with sessions as the story needs them and
 * somebody who listens to what requests are told.
 */
final class Booth implements SessionBook {

	static final int SEATS = 6;

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

	private static final AtomicInteger HOSTS = new AtomicInteger();

	final CityClock clock = new CityClock();

	final List<String> heard = new CopyOnWriteArrayList<>();

	/** Codes of requests that fail whenever they are told something. */
	final Set<String> deaf = ConcurrentHashMap.newKeySet();

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final Ballot ballot;

	final DrawDesk draws;

	final SeatDesk seats;

	final Telling telling;

	final OfferTable offers;

	final BallotFigures figures;

	private final Map<String, SessionFacts> sessions = new ConcurrentHashMap<>();

	Booth(JdbcTemplate template, TransactionTemplate transaction, SchedulerClient scheduler, Sealer sealer) {
		this.jdbc = JdbcClient.create(template);
		this.transaction = transaction;
		Atomic atomic = new Atomic(transaction);
		Sessions book = new Sessions(
				new StaticListableBeanFactory(Map.of("book", this)).getBeanProvider(SessionBook.class));
		Entrants ears = Mockito.mock(Entrants.class, (call) -> {
			if (this.deaf.contains(call.<String>getArgument(0))) {
				throw new IllegalStateException("deaf");
			}
			this.heard.add(call.getMethod().getName() + " " + call.getArgument(0));
			return null;
		});
		this.telling = new Telling(new NewsTable(this.jdbc),
				new StaticListableBeanFactory(Map.of("ears", ears)).getBeanProvider(Entrants.class), scheduler, atomic,
				this.clock);
		SealTable seals = new SealTable(this.jdbc);
		TicketTable tickets = new TicketTable(this.jdbc);
		TicketKeys keys = new TicketKeys(this.jdbc);
		this.offers = new OfferTable(this.jdbc);
		SnapshotTable snapshots = new SnapshotTable(this.jdbc);
		TranscriptTable transcripts = new TranscriptTable(this.jdbc);
		PublicLog log = new PublicLog(this.jdbc, this.clock);
		ListChances chances = new ListChances(tickets, seals, snapshots, book, this.jdbc);
		Seating seating = new Seating(this.offers, tickets, seals, book, log, this.telling, this.clock);
		SessionEnd end = new SessionEnd(this.offers, tickets, seals, book, seating, this.telling, log, this.clock);
		TicketPrint print = new TicketPrint(tickets, new PastTable(this.jdbc), this.clock);
		Entrance entrance = new Entrance(tickets, keys, print, book, seating, this.clock);
		this.ballot = new Ballot(tickets, keys, entrance, seals, seating, log, chances, atomic);
		this.draws = new DrawDesk(new SealDesk(seals, book, log, sealer, this.clock),
				new ListDesk(seals, new EntryList(template.getDataSource()), snapshots, tickets, transcripts, chances,
						log, this.clock),
				new PlaceTable(template), transcripts, seating, this.telling, log, atomic, this.clock);
		SeatDay day = new SeatDay(this.offers, tickets, keys, print, seals, book, seating, end, this.telling, log,
				this.clock);
		this.seats = new SeatDesk(this.offers, seals, tickets, book, seating, end, day, log, atomic, this.clock);
		this.figures = new BallotFigures(this.jdbc);
	}

	/** A session of a host whom no other story knows, with its registration open. */
	Play open() {
		return open("t" + HOSTS.incrementAndGet(), 0, SEATS);
	}

	Play open(String host, int week, int seats) {
		return open(host, week, seats, new NumberRule(false, "بدون عدد", "no number"));
	}

	Play open(String host, int week, int seats, NumberRule rule) {
		LocalDate day = MONDAY.plusWeeks(week);
		SessionFacts facts = new SessionFacts(host + "-" + day, host, "06", day, SessionState.OPEN, seats,
				at(day, 0, 9), 15, Mode.IN_PERSON, at(day, -14, 8), at(day, -7, 0), at(day, -6, 16), at(day, -5, 12),
				at(day, -5, 13), at(day, -5, 16), at(day, -2, 16), at(day, -1, 12));
		this.sessions.put(facts.id(), facts);
		Play play = new Play(this, facts);
		this.clock.set(facts.opensAt());
		this.draws.commit(facts.id(), rule);
		return play;
	}

	void state(SessionFacts facts, SessionState state) {
		this.sessions.computeIfPresent(facts.id(),
				(id, old) -> new SessionFacts(old.id(), old.hostCode(), old.districtCode(), old.day(), state,
						old.seats(), old.startsAt(), old.minutes(), old.mode(), old.opensAt(), old.closesAt(),
						old.screeningUntil(), old.objectionsUntil(), old.listAt(), old.drawAt(), old.answerUntil(),
						old.secondRoundUntil()));
	}

	@Override
	public Optional<SessionFacts> facts(String sessionId) {
		return Optional.ofNullable(this.sessions.get(sessionId));
	}

	@Override
	public Optional<SessionFacts> after(String sessionId) {
		return Optional.empty();
	}

	@Override
	public String officeOf(String hostCode) {
		return "mayor-06";
	}

	@Override
	public String title(String sessionId) {
		return sessionId;
	}

	/** The jobs that wait for those requests do their work, once each. */
	void tellAll(String sessionId) {
		jobs(Telling.MANY.getTaskName()).forEach((id) -> {
			if (this.jdbc.sql("select session_id from meeting_news where id = ?")
				.param(Long.parseLong(id))
				.query(String.class)
				.single()
				.equals(sessionId)) {
				this.telling.spread(Long.parseLong(id));
				done(id);
			}
		});
		List<String> codes = this.jdbc.sql("select request_code from meeting_ticket where session_id = ?")
			.param(sessionId)
			.query(String.class)
			.list();
		jobs(Telling.ONE.getTaskName()).stream().filter((id) -> codes.contains(id.split("/")[1])).forEach((id) -> {
			this.telling.tell(id);
			done(id);
		});
	}

	List<String> jobs(String task) {
		return this.jdbc.sql("select task_instance from scheduled_tasks where task_name = ? order by task_instance")
			.param(task)
			.query(String.class)
			.list();
	}

	private void done(String id) {
		this.jdbc.sql("delete from scheduled_tasks where task_instance = ? and task_name like 'tellEntrant%'")
			.param(id)
			.update();
	}

	private static Instant at(LocalDate day, int days, int hour) {
		return day.plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(Display.CITY).toInstant();
	}

}
