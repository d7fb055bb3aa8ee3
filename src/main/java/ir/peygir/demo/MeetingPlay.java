package ir.peygir.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.type.TypeReference;
import ir.peygir.demo.MeetingScript.Ask;
import ir.peygir.demo.MeetingScript.Office;
import ir.peygir.demo.MeetingScript.Sitting;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts the sessions of some offices on the agenda, from their announcement on.
 */
@Component
@Profile("demo")
class MeetingPlay {

	private static final int FIRST_WEEK = -8;

	private static final int LAST_WEEK = 1;

	private static final int LAST_WEEK_TOLD = 8;

	private static final Duration NIGHT = Duration.ofHours(6);

	private final SessionBook book;

	private final SessionPart sessions;

	private final RequestPart requests;

	private final DayPart days;

	MeetingPlay(SessionBook book, SessionPart sessions, RequestPart requests, DayPart days) {
		this.book = book;
		this.sessions = sessions;
		this.requests = requests;
		this.days = days;
	}

	/** What happens first; all else follows from it. */
	void begin(Agenda agenda, Instant now) {
		MeetingScript script = Script.read("demo/meetings.yaml", new TypeReference<>() {
		});
		LocalDate today = LocalDate.ofInstant(now, Display.CITY);
		LocalDate last = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
		Run run = new Run(script, agenda, new HashMap<>(), new int[1]);
		script.hosts().forEach((office) -> {
			Instant first = at(last.plusWeeks(FIRST_WEEK).minusDays(16), 9, 0);
			agenda.at(first, office.code(), () -> this.sessions.sets(office));
			for (int week = FIRST_WEEK - 2; week <= LAST_WEEK; week++) {
				agenda.at(at(last.plusWeeks(week), 2, 0), office.code(), () -> this.sessions.plans(office));
			}
		});
		Moments moments = new Moments(now);
		script.outside().forEach((one) -> {
			Instant at = moments.of(one.when());
			agenda.at(at, "outside " + one.host(),
					() -> this.sessions.receivesOutside(one, script.office(one.host()), at));
		});
		script.hosts().forEach((office) -> {
			for (int week = FIRST_WEEK; week <= LAST_WEEK_TOLD; week++) {
				Sitting sitting = script.sitting(office.code(), week);
				announce(run, sitting, last.plusWeeks(week));
			}
		});
	}

	private void announce(Run run, Sitting sitting, LocalDate day) {
		String id = sitting.host() + "-" + day;
		Instant opened = at(day.minusDays(14), 8, 5);
		run.agenda().at(opened, id, () -> opened(run, sitting, id));
		Office office = run.script().office(sitting.host());
		change(run, id, day, sitting.moved(),
				() -> this.sessions.moves(id, day.plusDays(sitting.moved().to()), sitting.moved().reason(), office));
		change(run, id, day, sitting.cancelled(),
				() -> this.sessions.cancels(id, sitting.cancelled().reason(), office));
		change(run, id, day, sitting.absent(),
				() -> this.sessions.absent(id, sitting.absent().who(), sitting.absent().reason(), office));
	}

	private static void change(Run run, String id, LocalDate day, MeetingScript.Change change, Runnable action) {
		if (change != null) {
			run.agenda().at(at(day.minusDays(change.when()), 10, 30), id, action);
		}
	}

	private void opened(Run run, Sitting sitting, String id) {
		Optional<SessionFacts> open = this.book.facts(id).filter((facts) -> facts.state() == SessionState.OPEN);
		open.ifPresent((facts) -> register(run, sitting, facts));
	}

	private void register(Run run, Sitting sitting, SessionFacts facts) {
		String id = facts.id();
		int all = sitting.entrants() + sitting.asks().size();
		Duration every = Duration.between(facts.opensAt(), facts.closesAt()).minus(NIGHT).dividedBy(Math.max(1, all));
		IntStream.range(0, all).forEach((i) -> {
			Ask ask = (i < sitting.asks().size()) ? sitting.asks().get(i) : null;
			Instant at = facts.opensAt().plus(every.multipliedBy(i)).plusSeconds(600L + i * 37L);
			run.agenda().at(at, id, () -> this.requests.asks(run, sitting, facts, ask, at));
		});
		if (!sitting.noNumber()) {
			run.agenda().at(facts.drawAt().minusSeconds(1200), id, () -> this.sessions.entersNumber(facts));
			run.agenda().at(facts.drawAt().minusSeconds(600), id, () -> this.sessions.confirmsNumber(facts));
			run.agenda().at(facts.drawAt().plusSeconds(3600), id, () -> this.days.drawn(run, sitting, id));
		}
	}

	static Instant at(LocalDate day, int hour, int minute) {
		return day.atTime(LocalTime.of(hour, minute)).atZone(Display.CITY).toInstant();
	}

	/**
	 * What all of it shares.
	 *
	 * @param guests by the code of their request
	 */
	record Run(MeetingScript script, Agenda agenda, Map<String, Guest> guests, int[] asked) {

		Guest somebody(Office office, Ask ask) {
			this.asked[0]++;
			return new Guest(this.asked[0], this.script, office, ask);
		}

	}

}
