package ir.peygir.meeting.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.report.Staff;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What offices change about sessions: another day, somebody else who receives, or none at
 * all.
 */
class SessionChangesTests extends SessionStories {

	private static final String WHY = "بازدید شهردار از محله";

	@Autowired
	private SessionBook book;

	@Autowired
	private DrawDesk draws;

	@Test
	void aSessionThatIsOpenMovesWithItsDeskAndNothingElse() {
		SessionStory story = announced("14", "2026-11-30").until(at("2026-11-17", "10:00"));
		this.desk.move(story.id(), LocalDate.parse("2026-12-02"), WHY, SECRETARY);
		SessionBoard.SessionView view = view(story.id());
		assertThat(view.date()).isEqualTo("2026-12-02");
		assertThat(view.movedFrom()).isEqualTo("2026-11-30");
		assertThat(view.reason()).isEqualTo(WHY);
		assertThat(view.state()).isEqualTo(SessionState.OPEN);
		assertThat(view.registrationCloses()).isEqualTo(at("2026-11-23", "00:00"));
		assertThat(story.dueAt("registrationCloses")).isEqualTo(at("2026-11-23", "00:00"));
		assertThat(view.facts().seatTime(1)).isEqualTo(at("2026-12-02", "09:00"));
		story.until(at("2026-11-25", "13:00"));
		numberGiven(story, Staff.SECRETARY);
		story.until(at("2026-11-30", "09:00"));
		assertThat(story.dueAt("sessionDayBegins")).isEqualTo(at("2026-12-02", "08:00"));
	}

	@Test
	void aSessionThatIsNotOpenYetTakesItsWholeCalendarAlong() {
		SessionStory story = announced("14", "2027-01-11");
		this.desk.move(story.id(), LocalDate.parse("2027-01-19"), WHY, SECRETARY);
		SessionFacts facts = view(story.id()).facts();
		assertThat(facts.state()).isEqualTo(SessionState.MOVED);
		assertThat(facts.drawAt()).as("as of the Monday of that week").isEqualTo(at("2027-01-13", "16:00"));
		assertThat(story.dueAt("registrationOpens")).isEqualTo(at("2027-01-04", "08:00"));
		story.until(at("2027-01-04", "08:00"));
		assertThat(view(story.id()).state()).isEqualTo(SessionState.OPEN);
	}

	@Test
	void aDrawnSessionThatMovesIsNotDrawnAgain() {
		SessionStory story = drawn("15", "2026-11-30").until(at("2026-11-27", "10:00"));
		String transcript = this.draws.board(story.id()).transcriptHash();
		this.desk.move(story.id(), LocalDate.parse("2026-12-01"), WHY, SECRETARY);
		assertThat(view(story.id()).state()).isEqualTo(SessionState.MOVED);
		story.until(at("2026-12-01", "08:00"));
		assertThat(story.steps()).containsOnlyOnce("drawSeats");
		assertThat(this.draws.board(story.id()).transcriptHash()).isNotNull().isEqualTo(transcript);
		assertThat(story.task().getDueDate()).hasTime(at("2026-12-02", "13:00").toEpochMilli());
		story.until(at("2026-12-01", "13:30"))
			.done(Staff.of("mayor15", "mayor-15"), "holdSession", "sessionOutcome", "held");
		assertThat(view(story.id()).state()).isEqualTo(SessionState.HELD);
	}

	@Test
	void aCancelledSessionEndsWithItsReasonAndItsTicketsGoToTheNextOne() {
		SessionStory story = announced("16", "2026-11-30");
		this.scene.itIs(at("2026-11-18", "09:00"));
		this.planner.plan("16");
		story.until(at("2026-11-18", "10:00"));
		this.desk.cancel(story.id(), WHY, SECRETARY);
		assertThat(story.isOver()).isTrue();
		assertThat(view(story.id()).state()).isEqualTo(SessionState.CANCELLED);
		assertThat(view(story.id()).reason()).isEqualTo(WHY);
		assertThat(this.book.after(story.id())).map(SessionFacts::id).contains("16-2026-12-07");
		assertThat(problem(() -> this.desk.cancel(story.id(), WHY, SECRETARY))).isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void theNextSessionIsOneThatStillTakesTickets() {
		SessionStory story = announced("17", "2026-11-30");
		this.scene.itIs(at("2026-11-18", "09:00"));
		this.planner.plan("17");
		this.time.of("17-2026-12-07").until(at("2026-11-30", "00:00"));
		this.scene.itIs(at("2026-11-23", "09:00"));
		this.planner.plan("17");
		assertThat(this.book.after(story.id())).map(SessionFacts::id).contains("17-2026-12-14");
		assertThat(this.book.after("17-2026-12-21").map(SessionFacts::id).filter((id) -> id.startsWith("17-2026")))
			.isEmpty();
		assertThat(this.book.facts("17-2026-01-01")).isEmpty();
	}

	@Test
	void aRegistrationThatIsOverTakesNoTicketsEvenIfTheTimerIsLate() {
		SessionStory story = announced("19", "2027-02-01");
		this.scene.itIs(at("2027-01-19", "09:00"));
		this.planner.plan("19");
		this.time.of("19-2027-02-08").until(at("2027-01-26", "09:00"));
		assertThat(this.book.after(story.id())).map(SessionFacts::id).contains("19-2027-02-08");
		this.scene.itIs(at("2027-02-01", "00:00"));
		assertThat(this.book.after(story.id())).map(SessionFacts::id).contains("19-2027-02-15");
	}

	@Test
	void aStandInToldOfBeforeRegistrationCostsNobodyTheirCountEither() {
		SessionStory story = announced("19", "2027-03-01");
		this.desk.absence(story.id(), "معاون فنی و عمرانی منطقهٔ ۱۷", WHY, SECRETARY);
		assertThat(log(story)).isEmpty();
		story.until(at("2027-02-15", "08:00"));
		assertThat(log(story)).contains("committed", "stoodIn");
	}

	@Test
	void somebodyElseReceivesAndEverybodySeesWhoAndWhy() {
		SessionStory story = announced("18", "2026-11-30").until(at("2026-11-18", "10:00"));
		this.desk.absence(story.id(), "معاون فنی و عمرانی منطقهٔ ۱۸", WHY, SECRETARY);
		assertThat(view(story.id()).receivedBy()).isEqualTo("معاون فنی و عمرانی منطقهٔ ۱۸");
		assertThat(view(story.id()).reason()).isEqualTo(WHY);
		assertThat(view(story.id()).state()).isEqualTo(SessionState.OPEN);
		assertThat(fields(() -> this.desk.absence(story.id(), " ", "", SECRETARY))).containsExactlyInAnyOrder("standIn",
				"reason");
	}

	@Test
	void aDayThatCannotBeIsRefusedBesideItsField() {
		SessionStory story = announced("19", "2026-11-30").until(at("2026-11-18", "10:00"));
		assertThat(fields(() -> move(story, "2026-11-29"))).as("before offers end").containsExactly("day");
		assertThat(fields(() -> move(story, "2026-11-17"))).as("over").contains("day");
		assertThat(fields(() -> move(story, "2026-12-04"))).as("a Friday").contains("day");
		assertThat(fields(() -> move(story, "2026-11-30"))).as("the same").containsExactly("day");
		assertThat(fields(() -> move(story, "2027-03-02"))).as("too late").contains("day");
		assertThat(fields(() -> this.desk.move(story.id(), null, WHY, SECRETARY))).containsExactly("day");
		assertThat(fields(() -> this.desk.move(story.id(), LocalDate.parse("2026-12-01"), null, SECRETARY)))
			.containsExactly("reason");
		assertThat(fields(
				() -> this.desk.move(story.id(), LocalDate.parse("2026-12-01"), "تماس با ۰۹۱۲ ۱۲۳ ۴۵۶۷", SECRETARY)))
			.containsExactly("reason");
		assertThat(view(story.id()).date()).isEqualTo("2026-11-30");
	}

	@Test
	void onlyItsOwnOfficeAndTheSecretariatChangeASession() {
		SessionStory story = announced("20", "2026-11-30");
		Officer stranger = new Officer("mayor06", Set.of("mayor-06", "supervisors"));
		assertThat(problem(() -> this.desk.cancel(story.id(), WHY, stranger))).isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(this.desk.keeps(stranger, story.id())).isFalse();
		assertThat(problem(() -> this.desk.cancel("20-1999-01-01", WHY, SECRETARY))).isEqualTo(HttpStatus.NOT_FOUND);
		this.desk.cancel(story.id(), WHY, new Officer("mayor20", Set.of("mayor-20")));
		assertThat(this.desk.history(story.id())).last()
			.satisfies((line) -> assertThat(line.who()).isEqualTo("mayor20"));
	}

	@Test
	void aSessionDoesNotGoBack() {
		MeetingSession session = new MeetingSession(Hosts.shipped().get(0), LocalDate.parse("2026-11-30"), null, null,
				at("2026-11-01", "08:00"));
		assertThatThrownBy(() -> session.publishList(at("2026-11-01", "08:00")))
			.isInstanceOf(IllegalStateException.class);
		session.open(at("2026-11-16", "08:00"));
		assertThatThrownBy(() -> session.open(at("2026-11-16", "09:00"))).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> session.hold("mayor01", at("2026-11-16", "09:00")))
			.isInstanceOf(IllegalStateException.class);
	}

	private List<String> log(SessionStory story) {
		return this.draws.board(story.id()).log().stream().map(DrawDesk.LogLine::what).toList();
	}

	private void move(SessionStory story, String day) {
		this.desk.move(story.id(), LocalDate.parse(day), WHY, SECRETARY);
	}

	static List<String> fields(ThrowingCallable action) {
		return catchThrowableOfType(InvalidInput.class, action).problems()
			.stream()
			.map(InvalidInput.FieldProblem::field)
			.distinct()
			.toList();
	}

	private static HttpStatus problem(ThrowingCallable action) {
		return catchThrowableOfType(Problem.class, action).status();
	}

}
