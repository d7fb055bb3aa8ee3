package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import ir.peygir.city.StandIns;
import ir.peygir.engine.Refusal;
import ir.peygir.meeting.UnrecordedMeetings;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.session.SessionEvent.What;
import ir.peygir.shared.Display;
import ir.peygir.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a session by itself or by its tasks, in the order that the diagram
 * draws. Methods throw {@link IllegalStateException} in any other order.
 */
@Component
@Transactional
public class SessionLife {

	private static final Pattern NUMBER = Pattern.compile("\\d{4,30}");

	private static final List<String> JUDGES = List.of("supervisors", "inspection");

	private final SessionRows sessions;

	private final Hosts hosts;

	private final SessionChanges changes;

	private final DrawDesk draws;

	private final SeatDesk seats;

	private final SessionNews news;

	private final NewcomerChance chance;

	private final ObjectProvider<UnrecordedMeetings> unrecorded;

	private final StandIns standIns;

	private final Clock clock;

	SessionLife(SessionRows sessions, Hosts hosts, SessionChanges changes, DrawDesk draws, SeatDesk seats,
			SessionNews news, NewcomerChance chance, ObjectProvider<UnrecordedMeetings> unrecorded, StandIns standIns,
			Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.changes = changes;
		this.draws = draws;
		this.seats = seats;
		this.news = news;
		this.chance = chance;
		this.unrecorded = unrecorded;
		this.standIns = standIns;
		this.clock = clock;
	}

	/** Opens registration and publishes the commitment. */
	public void open(String id) {
		change(id, (session) -> session.open(now()));
		this.draws.commit(id);
	}

	public void snapshot(String id) {
		this.draws.snapshot(id);
	}

	public void closeRegistration(String id) {
		change(id, (session) -> session.closeRegistration(now()));
		this.draws.snapshot(id);
	}

	/**
	 * Makes the list final.
	 * @return whether two officers have to give a public number
	 */
	public boolean publishList(String id) {
		change(id, (session) -> session.publishList(now()));
		this.draws.publishList(id);
		return this.draws.needsNumber(id);
	}

	/** What is wrong with a public number as typed. */
	@Transactional(readOnly = true)
	public List<Refusal> checkNumber(String typed) {
		return NUMBER.matcher(digits(typed)).matches() ? List.of()
				: List.of(new Refusal("publicNumber", "عدد عمومی باید ۴ تا ۳۰ رقم باشد؛ ممیز و جداکننده را ننویسید."));
	}

	/**
	 * @param absent in whose place the officer acts, or {@code null}
	 */
	public void enterNumber(String id, String typed, String userId, String absent) {
		change(id, (session) -> session.numberEntered(userId, absent, now()));
		this.draws.enterNumber(id, digits(typed), userId);
	}

	/**
	 * Who may not judge a public number: whoever entered it, who stands in for them, and
	 * everybody of the office that receives, through a stand-in too.
	 * @param groups own and lent ones
	 */
	@Transactional(readOnly = true)
	public List<Refusal> checkJudge(String id, String userId, Collection<String> groups) {
		MeetingSession session = session(id);
		LocalDate today = LocalDate.ofInstant(now(), Display.CITY);
		List<String> absent = (userId != null) ? this.standIns.standsInFor(userId, today) : List.of();
		if (session.number().filter((entry) -> entry.isOf(userId, absent)).isPresent()) {
			return List.of(new Refusal("publicNumberConfirmed",
					"این عدد را خود شما یا همکاری وارد کرده است که جانشین او هستید؛ همکار دیگری باید آن را تأیید کند."));
		}
		if (groups.contains(host(session).group())) {
			return List.of(new Refusal("publicNumberConfirmed",
					"عدد عمومی را کسی بیرون از دفتر برگزارکنندهٔ جلسه تأیید می‌کند."));
		}
		return groups.stream().anyMatch(JUDGES::contains) ? List.of()
				: List.of(new Refusal("publicNumberConfirmed", "عدد عمومی را سرپرست یا بازرسی تأیید می‌کند."));
	}

	/**
	 * @param right {@code false} sends it back to be entered again
	 */
	public void judgeNumber(String id, boolean right, String userId) {
		change(id, (session) -> session.numberConfirmed(right, userId, now()));
		if (right) {
			this.draws.confirmNumber(id, userId);
		}
	}

	/** Nobody entered it in time; the draw waits. */
	public void numberLate(String id) {
		change(id, (session) -> session.note(What.NUMBER_LATE, now()));
	}

	/** Draws, once; what is drawn already stays. */
	public void draw(String id) {
		Double newcomer = this.chance.of(id);
		this.draws.draw(id);
		change(id, (session) -> {
			if (!session.isDrawn()) {
				session.draw(newcomer, now());
			}
		});
	}

	/** The first round is over. */
	public void passOn(String id) {
		this.seats.passOn(id);
		change(id, (session) -> session.note(What.ROUND_OVER, now()));
	}

	/** The second round is over: reserves may come. */
	public void callReserves(String id) {
		this.seats.passOn(id);
		change(id, (session) -> session.note(What.RESERVES_CALLED, now()));
	}

	/** Why the session cannot be closed now. */
	@Transactional(readOnly = true)
	public List<Refusal> checkClose(String id) {
		if (session(id).startsAt().isAfter(now())) {
			return List.of(new Refusal("sessionOutcome", "این جلسه هنوز آغاز نشده است."));
		}
		int open = this.unrecorded.stream().mapToInt((port) -> port.of(id).size()).sum();
		return (open == 0) ? List.of() : List.of(new Refusal("sessionOutcome",
				"صورت‌جلسهٔ " + PersianText.persianDigits(open) + " ملاقات نوشته نشده است؛ نخست آن‌ها را ثبت کنید."));
	}

	public void hold(String id, String userId) {
		change(id, (session) -> session.hold(userId, now()));
	}

	/** Who got no seat hears of it. */
	public void close(String id) {
		this.news.over(id);
	}

	public void notClosedInTime(String id) {
		change(id, (session) -> session.note(What.NOT_CLOSED_IN_TIME, now()));
	}

	/** Everybody with a ticket hears that the session will not take place. */
	public void tellCancellation(String id) {
		this.news.cancelled(id);
	}

	/** What the process waits for, as it is now. */
	@Transactional(readOnly = true)
	public SessionProcess.Times times(String id) {
		return this.changes.times(session(id));
	}

	private void change(String id, Consumer<MeetingSession> verb) {
		verb.accept(this.sessions.lock(id).orElseThrow(() -> new IllegalStateException("no session " + id)));
	}

	private MeetingSession session(String id) {
		return this.sessions.findById(id).orElseThrow(() -> new IllegalStateException("no session " + id));
	}

	private Host host(MeetingSession session) {
		return this.hosts.find(session.hostCode()).orElseThrow();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String digits(String typed) {
		return PersianText.latinDigits((typed != null) ? typed.strip() : "");
	}

}
