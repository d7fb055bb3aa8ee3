package ir.peygir.meeting.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ir.peygir.Stories;
import ir.peygir.city.City;
import ir.peygir.meeting.Mode;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.MissingSetting;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Hosts as data, how they kept their duty, and whom they met besides.
 */
@Transactional
class HostTests extends Stories {

	private static final Officer SECRETARY = new Officer("secretariat", Set.of("secretariat"));

	private static final LocalDate DAY = LocalDate.parse("2026-11-30");

	/** A host of whom no other story tells. */
	private static final String OTHER = "H-SRV";

	@Autowired
	private Hosts hosts;

	@Autowired
	private HostDesk desk;

	@Autowired
	private City city;

	@Autowired
	private OutsideMeetings outside;

	@Autowired
	private SessionFigures figures;

	@Autowired
	private SessionRows rows;

	@Autowired
	private SecondSessions seconds;

	@Autowired
	private CityClock clock;

	@Autowired
	private Environment environment;

	@AfterEach
	void timeGoesOn() {
		this.clock.reset();
	}

	@Test
	void everyDistrictHasItsMayorOnMondaysAndOthersAreDataOnly() {
		assertThat(this.hosts.active()).hasSize(22).allSatisfy((host) -> {
			assertThat(host.weekday()).isEqualTo(DayOfWeek.MONDAY);
			assertThat(host.starts()).isEqualTo(LocalTime.of(9, 0));
			assertThat(host.number().mode()).isEqualTo(NumberMode.MANUAL);
			assertThat(host.number().ruleFa()).hasSizeLessThan(600);
			assertThat(host.group()).isEqualTo("mayor-" + host.code());
			assertThat(this.city.district(host.districtCode())).isPresent();
		});
		assertThat(this.hosts.all()).filteredOn((host) -> !host.active()).hasSize(2).anySatisfy((host) -> {
			assertThat(host.mode()).isEqualTo(Mode.TELEPHONE);
			assertThat(host.districtCode()).isNull();
		});
	}

	@Test
	void aSecondStartBringsUpToDateWhatNobodyChanged() {
		this.desk.change(HostDesk.Change.of(this.desk.host("21")).seats(5), SECRETARY);
		List<Host> shipped = new ArrayList<>(Hosts.shipped());
		shipped.replaceAll((host) -> new Host(host.code(), "نام تازه", host.titleEn(), host.districtCode(),
				host.group(), host.weekday(), host.starts(), 20, host.minutes(), host.placeFa(), host.placeEn(),
				host.mode(), host.calendar(), host.number(), host.active()));
		this.hosts.seed(shipped);
		assertThat(this.desk.host("21").seats()).isEqualTo(5);
		assertThat(this.desk.host("22").seats()).isEqualTo(20);
		assertThat(this.desk.host("22").titleFa()).isEqualTo("نام تازه");
	}

	@Test
	void whatCannotBeIsRefusedBesideItsField() {
		Host host = this.desk.host("21");
		HostDesk.Change wrong = new HostDesk.Change("21", DayOfWeek.FRIDAY, "25:99", 0, 500, "", " ", null, "none",
				null, "", "", true);
		assertThat(fields(() -> this.desk.change(wrong, SECRETARY))).containsExactlyInAnyOrder("weekday", "starts",
				"seats", "minutes", "mode", "calendar", "placeFa", "placeEn", "numberMode", "ruleFa", "ruleEn");
		assertThat(fields(() -> this.desk.change(HostDesk.Change.of(host).seats(50), SECRETARY)))
			.containsExactly("seats");
		assertThat(fields(() -> this.desk.change(HostDesk.Change.of(host).numberMode(NumberMode.NONE), SECRETARY)))
			.as("outside the demonstration")
			.containsExactly("numberMode");
	}

	@Test
	void theOfficeChangesItsHoursAndOnlyTheSecretariatTheDraw() {
		Officer office = new Officer("mayor21", Set.of("mayor-21"));
		Host host = this.desk.host("21");
		assertThat(this.desk.change(HostDesk.Change.of(host).seats(10), office).seats()).isEqualTo(10);
		HostDesk.Change other = HostDesk.Change.of(this.desk.host("22"));
		assertThatThrownBy(() -> this.desk.change(other, office)).isInstanceOf(Problem.class);
		HostDesk.Change now = HostDesk.Change.of(this.desk.host("21"));
		HostDesk.Change rule = new HostDesk.Change("21", now.weekday(), now.starts(), now.seats(), now.minutes(),
				now.placeFa(), now.placeEn(), now.mode(), now.calendar(), now.numberMode(), "هر عددی", now.ruleEn(),
				true);
		assertThatThrownBy(() -> this.desk.change(rule, office)).isInstanceOf(Problem.class);
		assertThat(this.desk.change(rule, SECRETARY).number().ruleFa()).isEqualTo("هر عددی");
	}

	@Test
	void withoutAPublicNumberOnlyTheDemonstrationStarts() {
		new HonestNumbers(this.hosts, this.environment).afterPropertiesSet();
		Host host = this.desk.host("22");
		this.hosts.change(
				new Host(host.code(), host.titleFa(), host.titleEn(), host.districtCode(), host.group(), host.weekday(),
						host.starts(), host.seats(), host.minutes(), host.placeFa(), host.placeEn(), host.mode(),
						host.calendar(), new PublicNumber(NumberMode.NONE, "-", "-"), true),
				"admin", this.clock.instant());
		assertThatThrownBy(() -> new HonestNumbers(this.hosts, this.environment).afterPropertiesSet())
			.isInstanceOf(MissingSetting.class)
			.hasMessageContaining("host 22")
			.hasMessageContaining("MANUAL");
		MockEnvironment demo = new MockEnvironment();
		demo.setActiveProfiles("demo");
		new HonestNumbers(this.hosts, demo).afterPropertiesSet();
	}

	@Test
	void meetingsOutsideTheListStandInAPublicRegister() {
		this.clock.set(SessionStories.at(DAY, "10:00"));
		Officer office = new Officer("mayor21", Set.of("mayor-21"));
		OutsideMeetings.Entry entry = new OutsideMeetings.Entry(DAY.minusDays(1), "شهردار", "هیئت‌امنای بازارچه",
				"جابه‌جایی دکه‌ها", "قرار پیشین شورایاری");
		this.outside.add("21", entry, office);
		assertThat(this.outside.list("21", DAY.minusDays(7), DAY)).containsExactly(entry);
		assertThat(this.outside.count("21", DAY.minusDays(7), DAY)).isEqualTo(1);
		assertThat(this.outside.count("21", DAY, DAY)).isZero();
		assertThat(fields(() -> this.outside.add("21",
				new OutsideMeetings.Entry(DAY.plusDays(1), "", "کد ملی 0499370899", null, "x".repeat(301)), office)))
			.containsExactlyInAnyOrder("day", "officeRole", "visitorRole", "subject", "reason");
		assertThatThrownBy(() -> this.outside.add("22", entry, office)).isInstanceOf(Problem.class);
	}

	@Test
	void figuresSayHowTheDutyWasKept() {
		this.clock.set(SessionStories.at(DAY.plusWeeks(6), "10:00"));
		held(0, null, false);
		held(1, "معاون", false);
		held(2, null, true);
		session(3, null).cancel(Reason.holiday(DAY), null, this.clock.instant());
		MeetingSession makeUp = session(4, DAY);
		draw(makeUp, 0.5);
		makeUp.hold("mayor21", this.clock.instant());
		session(5, null);
		session(7, null);
		SessionFigures.Row row = this.figures.of(OTHER, DAY, DAY.plusWeeks(8));
		assertThat(row).isEqualTo(new SessionFigures.Row(OTHER, 5, 3, 1, 1, 1, 1, 0));
	}

	@Test
	void aChanceThatStaysLowForFourWeeksAsksForASecondSession() {
		this.clock.set(SessionStories.at(DAY, "10:00"));
		draw(session(-2, null), 0.2);
		draw(session(-1, null), 0.1);
		assertThat(this.seconds.due(OTHER)).as("two sessions only").isEmpty();
		draw(session(0, null), 0.24);
		assertThat(this.seconds.due(OTHER)).contains(new SecondSession(OTHER, 3, 0.24));
		this.clock.set(SessionStories.at(DAY.plusWeeks(5), "10:00"));
		assertThat(this.seconds.due(OTHER)).as("long ago").isEmpty();
		this.clock.set(SessionStories.at(DAY, "10:00"));
		draw(session(1, null), 0.25);
		assertThat(this.seconds.due(OTHER)).as("once enough").isEmpty();
	}

	private void held(int week, String standIn, boolean moved) {
		MeetingSession session = session(week, null);
		draw(session, 0.5);
		if (standIn != null) {
			session.standIn(standIn, "سفر", "mayor21", this.clock.instant());
		}
		if (moved) {
			session.move(session.heldOn().plusDays(1), session.times(), Reason.holiday(DAY), null,
					this.clock.instant());
		}
		session.hold("mayor21", this.clock.instant());
	}

	private void draw(MeetingSession session, double chance) {
		session.open(this.clock.instant());
		session.closeRegistration(this.clock.instant());
		session.publishList(this.clock.instant());
		session.draw(chance, this.clock.instant());
		this.rows.flush();
	}

	private MeetingSession session(int week, LocalDate makesUpFor) {
		LocalDate day = DAY.plusWeeks(week);
		Instant at = SessionStories.at(day, "08:00");
		return this.rows.save(new MeetingSession(this.desk.host(OTHER), day,
				new SessionTimes(at, at, at, at, at, at, at, at), makesUpFor, at));
	}

	private static List<String> fields(ThrowingCallable action) {
		return catchThrowableOfType(InvalidInput.class, action).problems()
			.stream()
			.map(InvalidInput.FieldProblem::field)
			.distinct()
			.toList();
	}

}
