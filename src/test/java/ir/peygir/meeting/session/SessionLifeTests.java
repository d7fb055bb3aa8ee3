package ir.peygir.meeting.session;

import java.time.LocalDate;
import java.util.List;

import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A session from the announcement to its end.
 */
class SessionLifeTests extends SessionStories {

	private static final Staff MAYORS_OFFICE = Staff.of("mayor10", "mayor-10");

	@Autowired
	private DrawDesk draws;

	@Autowired
	private MinutesOfTheTests minutes;

	@Autowired
	private SessionNotices notices;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void itsOwnTimeLeadsItFromTheAnnouncementToTheEnd() {
		SessionStory story = announced("10", "2026-11-30");
		assertThat(story.process()).isWaitingAtExactly("registrationOpens");
		assertState(story, SessionState.ANNOUNCED);
		story.until(at("2026-11-16", "08:00"));
		assertState(story, SessionState.OPEN);
		assertThat(this.draws.board(story.id()).commitment().commitment()).matches("[0-9a-f]{64}");
		assertThat(this.draws.board(story.id()).commitment().publicNumberRuleFa()).contains("نقره");
		story.until(at("2026-11-23", "00:00"));
		assertState(story, SessionState.CLOSED);
		story.until(at("2026-11-25", "13:00"));
		assertState(story, SessionState.LISTED);
		assertThat(story.process()).isWaitingAt("enterPublicNumber");
		numberGiven(story, MAYORS_OFFICE);
		assertThat(story.process()).isWaitingAtExactly("drawDue");
		story.until(at("2026-11-25", "16:00"));
		assertState(story, SessionState.DRAWN);
		assertThat(this.draws.board(story.id()).publicNumber()).isEqualTo("31775250029240");
		assertThat(this.draws.board(story.id()).numberEnteredBy()).isEqualTo("mayor-10");
		assertThat(this.draws.board(story.id()).numberConfirmedBy()).isEqualTo("supervisors");
		story.until(at("2026-11-30", "08:00"));
		assertThat(story.process()).isWaitingAtExactly("holdSession");
		assertThat(story.refusal(MAYORS_OFFICE, "holdSession", "sessionOutcome", "held")).contains("آغاز نشده");
		story.until(at("2026-11-30", "12:05"));
		story.done(MAYORS_OFFICE, "holdSession", "sessionOutcome", "held");
		assertState(story, SessionState.HELD);
		assertThat(story.isOver()).isTrue();
		assertThat(story.events()).containsExactly("ANNOUNCED", "OPENED", "CLOSED", "LISTED", "NUMBER_ENTERED",
				"NUMBER_CONFIRMED", "DRAWN", "ROUND_OVER", "RESERVES_CALLED", "HELD");
	}

	@Test
	void theListIsPublishedEveryHourWhileRegistrationIsOpenAndNotAfter() {
		SessionStory story = announced("10", "2027-01-11").until(at("2026-12-28", "08:00"));
		int before = this.draws.board(story.id()).snapshots().size();
		story.anHourPasses();
		story.anHourPasses();
		assertThat(this.draws.board(story.id()).snapshots()).hasSize(before + 2);
		assertThat(this.draws.board(story.id()).snapshots().get(before).at()).isEqualTo(at("2026-12-28", "09:00"));
		story.until(at("2027-01-04", "00:00"));
		assertThat(this.draws.board(story.id()).snapshots()).hasSize(before + 3);
		assertThat(story.steps()).filteredOn("publishSnapshot"::equals).hasSize(2);
	}

	@Test
	void withoutANumberTheDrawWaitsAndTheOfficesAreTold() {
		SessionStory story = listed("11", "2026-11-30");
		story.until(at("2026-11-26", "09:00"));
		assertState(story, SessionState.LISTED);
		assertThat(story.task().getName()).contains("گذشته از مهلت");
		assertThat(story.events()).endsWith("NUMBER_LATE");
		assertThat(this.notices.of(SECRETARY)).contains(new SessionNotices.Notice(SessionNotices.Kind.NUMBER_LATE, "11",
				story.id(), LocalDate.of(2026, 11, 30)));
		numberGiven(story, Staff.SECRETARY);
		story.until(at("2026-11-26", "09:01"));
		assertState(story, SessionState.DRAWN);
	}

	@Test
	void aDrawThatHadToWaitLeavesTimeToAnswer() {
		SessionStory story = listed("11", "2027-01-11").until(at("2027-01-09", "14:30"));
		numberGiven(story, Staff.SECRETARY);
		story.until(at("2027-01-09", "14:31"));
		assertState(story, SessionState.DRAWN);
		assertThat(view(story.id()).facts().answerUntil()).isEqualTo(at("2027-01-10", "14:30"));
		assertThat(view(story.id()).facts().secondRoundUntil()).isEqualTo(at("2027-01-10", "20:30"));
		assertThat(story.dueAt("firstRoundOver")).isEqualTo(at("2027-01-10", "14:30"));
		assertThat(view(story.id()).facts().startsAt()).isEqualTo(at("2027-01-11", "09:00"));
		SessionTimes late = new SessionTimes(null, null, null, null, null, null, at("2027-01-09", "16:00"),
				at("2027-01-10", "12:00"));
		assertThat(late.drawnAt(at("2027-01-10", "22:00"), at("2027-01-11", "09:00")))
			.extracting(SessionTimes::answerUntil, SessionTimes::secondRoundUntil)
			.containsExactly(at("2027-01-11", "00:00"), at("2027-01-11", "06:00"));
	}

	@Test
	void whoEnteredTheNumberDoesNotConfirmItNorDoesTheOfficeThatReceives() {
		SessionStory story = listed("12", "2026-11-30");
		Staff both = Staff.of("both", "secretariat", "supervisors");
		assertThat(story.refusal(both, "enterPublicNumber", "publicNumber", "31.77")).contains("رقم");
		assertThat(story.refusal(both, "enterPublicNumber")).contains("عدد عمومی");
		story.done(both, "enterPublicNumber", "publicNumber", "۳۱۷۷۵");
		assertThat(story.refusal(both, "confirmPublicNumber", "publicNumberConfirmed", true)).contains("خود شما");
		assertThat(story.refusal(Staff.of("judge", "supervisors", "mayor-12"), "confirmPublicNumber",
				"publicNumberConfirmed", true))
			.contains("بیرون از دفتر");
		story.done(Staff.INSPECTOR, "confirmPublicNumber", "publicNumberConfirmed", false);
		assertThat(story.process()).isWaitingAt("enterPublicNumber");
		story.done(both, "enterPublicNumber", "publicNumber", "31776");
		story.done(Staff.of("other", "mayor-13", "supervisors"), "confirmPublicNumber", "publicNumberConfirmed", true);
		story.until(at("2026-11-25", "16:00"));
		assertThat(this.draws.board(story.id()).publicNumber()).isEqualTo("31776");
		assertThat(story.events()).containsSequence("NUMBER_ENTERED", "NUMBER_REFUSED", "NUMBER_ENTERED",
				"NUMBER_CONFIRMED");
	}

	@Test
	void aListThatCameAfterTheNumberOfItsDayTakesTheNextOne() {
		SessionStory story = announced("14", "2027-02-08").until(at("2027-02-01", "00:00"));
		this.scene.itIs(at("2027-02-03", "16:30"));
		story.until(at("2027-02-03", "16:30"));
		assertState(story, SessionState.LISTED);
		assertThat(story.refusal(Staff.SECRETARY, "enterPublicNumber", "publicNumber", "31775")).contains("پنجشنبه",
				"۱۵:۳۰");
		story.until(at("2027-02-04", "15:30"));
		numberGiven(story, Staff.SECRETARY);
		story.until(at("2027-02-04", "15:31"));
		assertState(story, SessionState.DRAWN);
	}

	@Test
	void onAWeekendOfItsSourceThereIsNoNumber() {
		NumberSource source = NumberSource.of(Hosts.shipped().get(0).number().ruleFa()).orElseThrow();
		assertThat(source.nextIfLate(at("2027-02-03", "15:29"))).isEmpty();
		assertThat(source.nextIfLate(at("2027-02-05", "15:30"))).contains(at("2027-02-08", "15:30"));
		assertThat(source.nextIfLate(at("2027-02-06", "09:00"))).contains(at("2027-02-08", "15:30"));
		assertThat(NumberSource.of("هر عددی")).isEmpty();
	}

	@Test
	void theRoleThatIsPublishedIsTheOneThatTheOfficerHas() {
		SessionStory story = listed("12", "2027-04-19");
		story.done(Staff.of("root", "administrators"), "enterPublicNumber", "publicNumber", "31775");
		assertThat(this.draws.board(story.id()).numberEnteredBy()).isEqualTo("administrators");
	}

	@Test
	void whoStandsInForTheFirstOfficerIsNotTheSecondOne() {
		SessionStory story = listed("12", "2027-01-11");
		Staff first = Staff.of("first-officer", "secretariat");
		story.done(first, "enterPublicNumber", "publicNumber", "31775");
		Staff standIn = Staff.of("stand-in", "inspection", "secretariat");
		this.jdbc.sql("insert into absence (user_id, first_day, last_day, stand_in) values (?, ?, ?, ?)")
			.params(first.id(), LocalDate.parse("2027-01-06"), LocalDate.parse("2027-01-07"), standIn.id())
			.update();
		assertThat(story.refusal(standIn, "confirmPublicNumber", "publicNumberConfirmed", true)).contains("جانشین");
		story.done(Staff.INSPECTOR, "confirmPublicNumber", "publicNumberConfirmed", true);
		assertThat(story.process()).isWaitingAtExactly("drawDue");
	}

	@Test
	void aSessionWithAnUnrecordedMeetingIsNotClosedAndGoesUpAfterADay() {
		SessionStory story = drawn("13", "2026-11-30").until(at("2026-11-30", "13:00"));
		Staff office = Staff.of("mayor13", "mayor-13");
		this.minutes.missing(story.id(), List.of("111111111111", "222222222222"));
		assertThat(story.refusal(office, "holdSession", "sessionOutcome", "held")).contains("۲ ملاقات");
		story.until(at("2026-12-01", "12:00"));
		assertThat(story.events()).endsWith("NOT_CLOSED_IN_TIME");
		assertThat(story.task().getName()).contains("گذشته از مهلت");
		this.minutes.missing(story.id(), List.of());
		story.done(Staff.SECRETARY, "holdSession", "sessionOutcome", "held");
		assertState(story, SessionState.HELD);
	}

	private void assertState(SessionStory story, SessionState state) {
		assertThat(view(story.id()).state()).isEqualTo(state);
	}

}
