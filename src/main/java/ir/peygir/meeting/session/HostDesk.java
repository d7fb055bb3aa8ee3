package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import ir.peygir.meeting.Mode;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TypedTime;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who receives when, where and how many; a change counts for sessions that are not
 * announced yet.
 */
@Component
public class HostDesk {

	private static final LocalTime EARLIEST = LocalTime.of(7, 0);

	private static final LocalTime LATEST = LocalTime.of(20, 0);

	private final Hosts hosts;

	private final Calendars calendars;

	private final Environment environment;

	private final Clock clock;

	HostDesk(Hosts hosts, Calendars calendars, Environment environment, Clock clock) {
		this.hosts = hosts;
		this.calendars = calendars;
		this.environment = environment;
		this.clock = clock;
	}

	/** All of them in their order, inactive ones too. */
	public List<Host> hosts() {
		return this.hosts.all();
	}

	/**
	 * @throws Problem 404 for an unknown host
	 */
	public Host host(String code) {
		return this.hosts.find(code).orElseThrow(() -> Problem.unknown("meeting.host.unknown"));
	}

	/**
	 * The host's office changes hours, seats and place; the rest only the secretariat.
	 * @throws InvalidInput beside {@code weekday}, {@code starts}, {@code seats} (1–60),
	 * {@code minutes} (5–60, all over by 20:00), {@code placeFa}, {@code placeEn},
	 * {@code mode}, {@code calendar}, {@code numberMode}, {@code ruleFa}, {@code ruleEn}
	 * @throws Problem 404 for an unknown host, 403 for an officer of another office
	 */
	@Transactional
	public Host change(Change change, Officer officer) {
		Host before = host(change.code());
		if (!officer.keeps(before)) {
			throw Problem.forbidden("meeting.host.notYours");
		}
		InvalidInput.Collector problems = new InvalidInput.Collector();
		Host after = read(change, before, problems);
		boolean rest = !after.number().equals(before.number()) || !after.calendar().equals(before.calendar())
				|| after.active() != before.active();
		if (rest && !officer.keepsAll()) {
			throw Problem.forbidden("meeting.host.notYours");
		}
		problems.orThrow();
		this.hosts.change(after, officer.id(), this.clock.instant());
		return after;
	}

	private Host read(Change change, Host before, InvalidInput.Collector problems) {
		LocalTime starts = TypedTime.time(change.starts()).orElse(null);
		boolean seats = change.seats() >= 1 && change.seats() <= 60;
		boolean minutes = change.minutes() >= 5 && change.minutes() <= 60;
		problems
			.rejectIf(change.weekday() == null || change.weekday() == DayOfWeek.FRIDAY, "weekday",
					"meeting.host.weekday")
			.rejectIf(starts == null || starts.isBefore(EARLIEST), "starts", "meeting.host.starts")
			.rejectIf(!seats, "seats", "meeting.host.seats")
			.rejectIf(!minutes, "minutes", "meeting.host.minutes")
			.rejectIf(change.mode() == null, "mode", "meeting.host.mode")
			.rejectIf(!this.calendars.codes().contains(change.calendar()), "calendar", "meeting.host.calendar");
		if (starts != null && seats && minutes) {
			long lasts = (long) change.seats() * change.minutes();
			problems.rejectIf(starts.toSecondOfDay() / 60 + lasts > LATEST.toSecondOfDay() / 60, "seats",
					"meeting.host.tooLong");
		}
		return new Host(before.code(), before.titleFa(), before.titleEn(), before.districtCode(), before.group(),
				change.weekday(), starts, change.seats(), change.minutes(),
				place(change.placeFa(), "placeFa", problems), place(change.placeEn(), "placeEn", problems),
				change.mode(), change.calendar(), number(change, problems), change.active());
	}

	private static String place(String typed, String field, InvalidInput.Collector problems) {
		String place = PersianText.clean(typed);
		problems.rejectIf(place.isEmpty() || place.length() > 300, field, "meeting.host.place");
		return place;
	}

	private PublicNumber number(Change change, InvalidInput.Collector problems) {
		boolean demo = this.environment.acceptsProfiles(Profiles.of("demo"));
		String fa = PersianText.clean(change.ruleFa());
		String en = PersianText.clean(change.ruleEn());
		problems
			.rejectIf(change.numberMode() == null || change.numberMode() == NumberMode.NONE && !demo, "numberMode",
					"meeting.host.numberMode")
			.rejectIf(fa.isEmpty() || fa.length() > 600, "ruleFa", "meeting.host.rule")
			.rejectIf(en.isEmpty() || en.length() > 600, "ruleEn", "meeting.host.rule");
		return new PublicNumber(change.numberMode(), fa, en);
	}

	/** How a host is to be from now on, as typed. */
	public record Change(String code, DayOfWeek weekday, String starts, int seats, int minutes, String placeFa,
			String placeEn, Mode mode, String calendar, NumberMode numberMode, String ruleFa, String ruleEn,
			boolean active) {

		/** The host as it is, to begin with. */
		public static Change of(Host host) {
			return new Change(host.code(), host.weekday(), host.starts().toString(), host.seats(), host.minutes(),
					host.placeFa(), host.placeEn(), host.mode(), host.calendar(), host.number().mode(),
					host.number().ruleFa(), host.number().ruleEn(), host.active());
		}

		public Change seats(int number) {
			return new Change(this.code, this.weekday, this.starts, number, this.minutes, this.placeFa, this.placeEn,
					this.mode, this.calendar, this.numberMode, this.ruleFa, this.ruleEn, this.active);
		}

		public Change weekday(DayOfWeek day) {
			return new Change(this.code, day, this.starts, this.seats, this.minutes, this.placeFa, this.placeEn,
					this.mode, this.calendar, this.numberMode, this.ruleFa, this.ruleEn, this.active);
		}

		public Change starts(String time) {
			return new Change(this.code, this.weekday, time, this.seats, this.minutes, this.placeFa, this.placeEn,
					this.mode, this.calendar, this.numberMode, this.ruleFa, this.ruleEn, this.active);
		}

		public Change numberMode(NumberMode mode) {
			return new Change(this.code, this.weekday, this.starts, this.seats, this.minutes, this.placeFa,
					this.placeEn, this.mode, this.calendar, mode, this.ruleFa, this.ruleEn, this.active);
		}

	}

}
