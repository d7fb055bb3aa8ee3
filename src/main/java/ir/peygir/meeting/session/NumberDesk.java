package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ir.peygir.city.FourEyes;
import ir.peygir.engine.Refusal;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.session.SessionEvent.What;
import ir.peygir.shared.Display;
import ir.peygir.shared.PersianText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two officers give the public number of a draw: one enters it, another from outside the
 * receiving office confirms it.
 */
@Component
@Transactional
public class NumberDesk {

	private static final Pattern NUMBER = Pattern.compile("\\d{4,30}");

	private static final List<String> JUDGES = List.of("supervisors", "inspection");

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private static final String SECRETARIAT = "secretariat";

	private static final String ADMINISTRATORS = "administrators";

	private final SessionRows sessions;

	private final Hosts hosts;

	private final DrawDesk draws;

	private final FourEyes fourEyes;

	private final Clock clock;

	NumberDesk(SessionRows sessions, Hosts hosts, DrawDesk draws, FourEyes fourEyes, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.draws = draws;
		this.fourEyes = fourEyes;
		this.clock = clock;
	}

	/**
	 * What is wrong with a public number as typed, 4 to 30 digits and nothing else, or
	 * with its time: it comes into the world after the final list.
	 */
	@Transactional(readOnly = true)
	public List<Refusal> check(String id, String typed) {
		if (!NUMBER.matcher(digits(typed)).matches()) {
			return List.of(new Refusal("publicNumber", "عدد عمومی باید ۴ تا ۳۰ رقم باشد؛ ممیز و جداکننده را ننویسید."));
		}
		return nextNumberAt(id).filter((at) -> this.clock.instant().isBefore(at))
			.map((at) -> List.of(new Refusal("publicNumber",
					"فهرست نهایی پس از عدد آن روز منتشر شده است؛ عدد بعدی پذیرفته است که %s منتشر می‌شود."
						.formatted(Display.moment(at, PERSIAN)))))
			.orElse(List.of());
	}

	/**
	 * Where the final list came later than the number of its day: when the next one is
	 * there, which counts instead.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> nextNumberAt(String id) {
		MeetingSession session = session(id);
		return NumberSource.of(session.setting().ruleFa())
			.flatMap((source) -> session.events()
				.stream()
				.filter((event) -> event.event() == What.LISTED)
				.map(SessionEvent::at)
				.findFirst()
				.flatMap(source::nextIfLate));
	}

	/**
	 * Again after the second officer disagreed.
	 * @param absent in whose place the officer acts, or {@code null}
	 */
	public void enter(String id, String typed, Officer officer, String absent) {
		change(id, (session) -> session.numberEntered(officer.id(), absent, this.clock.instant()));
		this.draws.enterNumber(id, digits(typed), officer.id(), role(officer, host(session(id)).group()));
	}

	/** As which everybody reads who entered it, so it must be true. */
	private static String role(Officer officer, String office) {
		return Stream.of(office, SECRETARIAT).filter(officer.groups()::contains).findFirst().orElse(ADMINISTRATORS);
	}

	/**
	 * Who may not judge a public number: whoever entered it, who stands in for them, and
	 * everybody of the office that receives, through a stand-in too.
	 */
	@Transactional(readOnly = true)
	public List<Refusal> checkJudge(String id, Officer officer) {
		MeetingSession session = session(id);
		if (session.number().filter((entry) -> this.fourEyes.areOne(officer.id(), entry.people())).isPresent()) {
			return refused(
					"این عدد را خود شما، جانشین شما یا کسی که جانشینش هستید ثبت کرده است؛ همکار دیگری باید تأیید کند.");
		}
		if (officer.groups().contains(host(session).group())) {
			return refused("عدد عمومی را کسی بیرون از دفتر برگزارکنندهٔ جلسه تأیید می‌کند.");
		}
		return judge(officer) != null ? List.of() : refused("عدد عمومی را سرپرست یا بازرسی تأیید می‌کند.");
	}

	/**
	 * @param right {@code false} sends it back to be entered again
	 */
	public void judge(String id, boolean right, Officer officer) {
		change(id, (session) -> session.numberConfirmed(right, officer.id(), this.clock.instant()));
		if (right) {
			this.draws.confirmNumber(id, officer.id(), judge(officer));
		}
	}

	/** Nobody entered or confirmed it in time; the draw waits. */
	public void late(String id) {
		change(id, (session) -> session.note(What.NUMBER_LATE, this.clock.instant()));
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

	private static String judge(Officer officer) {
		return JUDGES.stream().filter(officer.groups()::contains).findFirst().orElse(null);
	}

	private static List<Refusal> refused(String message) {
		return List.of(new Refusal("publicNumberConfirmed", message));
	}

	private static String digits(String typed) {
		return PersianText.latinDigits((typed != null) ? typed.strip() : "");
	}

}
