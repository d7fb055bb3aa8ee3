package ir.peygir.meeting.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.messaging.Replies;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * From the draw to the meeting, and to the next session for who got no seat.
 */
class SeatTests extends MeetingStories {

	@Autowired
	private Replies replies;

	@Autowired
	private MeetingRequests requests;

	@Test
	void aSeatIsOfferedConfirmedRemindedOfAndRecorded() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		assertThat(visit.status()).isEqualTo(RequestStatus.OFFERED);
		assertThat(visit.view().seatTime()).isEqualTo(session.facts().startsAt());
		assertThat(visit.lastText()).contains("می‌آیم ۳۱").contains("نمی‌آیم ۳۳");
		visit.confirms();
		assertThat(visit.status()).isEqualTo(RequestStatus.CONFIRMED);
		session.until(session.facts().startsAt());
		assertThat(visit.told()).containsSubsequence("seatOffered", "seatConfirmed", "seatReminder", "seatReminder");
		assertThat(visit.tasks()).containsExactly("recordMinutes");
		session.came(visit);
		assertThat(visit.status()).isEqualTo(RequestStatus.ATTENDED);
		visit.done(MAYORS_OFFICE, "recordMinutes", "attended", true, "minutes", "گفت‌وگو شد.");
		assertThat(visit.history()).contains("MINUTES_PUBLISHED");
		assertThat(visit.told()).contains("meetingMinutes");
		visit.after(Duration.ofDays(40));
		assertThat(visit.status()).isEqualTo(RequestStatus.CLOSED);
		assertThat(visit.isOver()).isTrue();
	}

	@Test
	void anOfferIsAnsweredByTextMessage() {
		Gathering session = this.hall.open(12);
		Visit comes = session.accepted(People.somebody());
		Visit doesNot = session.accepted(People.somebody());
		session.drawn();
		assertThat(texted(comes, true)).isTrue();
		assertThat(texted(doesNot, false)).isTrue();
		assertThat(comes.status()).isEqualTo(RequestStatus.CONFIRMED);
		assertThat(doesNot.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(texted(doesNot, false)).isFalse();
	}

	private boolean texted(Visit visit, boolean agrees) {
		return this.replies.texted(List.of(this.requests.findById(visit.code()).orElseThrow().contactId()), agrees, "");
	}

	@Test
	void aSeatGivenBackGoesToTheNext() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner();
		Visit second = session.other(first);
		assertThat(second.status()).isEqualTo(RequestStatus.WAITING_LIST);
		assertThat(second.mine().ticket().place()).isEqualTo(2);
		first.confirms().declines();
		session.offersPassedOn();
		assertThat(first.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(second.status()).isEqualTo(RequestStatus.OFFERED);
	}

	@Test
	void anOfferThatNobodyAnswersPassesOn() {
		Gathering session = twoForOneSeat();
		Visit silent = session.winner();
		Visit next = session.other(silent);
		session.firstRoundOver();
		assertThat(silent.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(silent.history()).contains("OFFER_EXPIRED");
		assertThat(next.status()).isEqualTo(RequestStatus.OFFERED);
		assertThatThrownBy(silent::confirms).isInstanceOf(Problem.class);
		next.confirms();
		assertThat(next.status()).isEqualTo(RequestStatus.CONFIRMED);
	}

	@Test
	void twoOffersWithoutAWordEndIt() {
		Gathering session = this.hall.open(12);
		Visit silent = session.accepted(People.somebody());
		session.drawn().firstRoundOver();
		assertThat(silent.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		Gathering next = session.next().opens();
		next.drawn().firstRoundOver();
		assertThat(silent.status()).isEqualTo(RequestStatus.CANCELLED);
		assertThat(silent.history()).endsWith("OFFER_EXPIRED", "LAPSED");
		assertThat(silent.told()).endsWith("meetingLapsed");
		assertThat(silent.isOver()).isTrue();
	}

	@Test
	void whoGotNoSeatGoesOnWithAHigherWeight() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner().confirms();
		Visit second = session.other(first);
		session.firstRoundOver().secondRoundOver().held();
		assertThat(second.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(second.view().sessionId()).isEqualTo(session.next().id());
		assertThat(second.mine().ticket().weight()).isEqualTo(3);
		assertThat(second.mine().actions()).contains("writtenAnswer");
	}

	@Test
	void whoGotNoSeatMayHaveAnAnswerInWriting() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner().confirms();
		Visit second = session.other(first);
		second.chooses(true);
		assertThat(second.status()).isEqualTo(RequestStatus.WAITING_LIST);
		assertThat(second.mine().actions()).contains("rollOver");
		session.firstRoundOver().secondRoundOver().held();
		assertThat(second.status()).isEqualTo(RequestStatus.FOLLOW_UP);
		assertThat(second.dates().answerBy()).isAfter(this.hall.scene.now().plus(Duration.ofDays(10)));
		assertThat(second.refusal(MAYORS_OFFICE, "answerInWriting")).contains("answer");
		second.done(MAYORS_OFFICE, "answerInWriting", "answer", "چراغ‌ها تا پایان ماه نصب می‌شود.");
		assertThat(second.status()).isEqualTo(RequestStatus.CLOSED);
		assertThat(second.mine().answer()).isEqualTo("چراغ‌ها تا پایان ماه نصب می‌شود.");
		assertThat(second.told()).endsWith("writingPromised", "writtenAnswer");
	}

	@Test
	void anAnswerInWritingIsChosenAfterTheSessionToo() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.declines().chooses(true);
		assertThat(visit.status()).isEqualTo(RequestStatus.FOLLOW_UP);
		visit.until(visit.dates().answerBy().plusSeconds(1));
		assertThat(visit.history()).contains("WRITING_LATE");
		assertThat(visit.tasks()).containsExactly("answerInWriting");
	}

	@Test
	void afterSixDrawsWithoutAnOfferThereIsASeatByRight() {
		Gathering session = twoForOneSeat();
		Visit waits = session.other(session.winner());
		session.winner().confirms();
		session.firstRoundOver().secondRoundOver().held();
		Gathering next = session.next();
		this.hall.jdbc.sql("update meeting_session set seats = 6 where id = ?").param(next.id()).update();
		this.hall.jdbc.sql("update meeting_ticket set draws = 6 where request_code = ? and session_id = ?")
			.params(waits.code(), next.id())
			.update();
		next.opens();
		IntStream.range(0, 4).forEach((number) -> next.accepted(People.somebody()));
		next.drawn();
		assertThat(waits.status()).isEqualTo(RequestStatus.OFFERED);
		assertThat(waits.seat().reserved()).isEqualTo("byRight");
	}

	@Test
	void aConfirmedSeatOfACancelledSessionIsCarried() {
		Gathering session = this.hall.open(12);
		Visit confirmed = session.accepted(People.somebody());
		session.drawn();
		confirmed.confirms();
		session.cancelled();
		assertThat(confirmed.told()).containsSubsequence("sessionCancelled", "meetingRolledOver");
		assertThat(confirmed.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		Gathering next = session.next().opens().drawn();
		assertThat(confirmed.view().sessionId()).isEqualTo(next.id());
		assertThat(confirmed.status()).isEqualTo(RequestStatus.OFFERED);
		assertThat(confirmed.seat().reserved()).isEqualTo("carried");
	}

	@Test
	void aSessionCancelledBeforeItsDrawRaisesTheWeight() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.cancelled();
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(visit.mine().ticket().weight()).isEqualTo(4);
	}

	@Test
	void aSessionCancelledDuringScreeningLosesNobody() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody());
		session.cancelled();
		assertThat(visit.status()).isEqualTo(RequestStatus.IN_SCREENING);
		visit.screened("screenOutcome", "accept");
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		Gathering next = session.next().opens().drawn();
		assertThat(visit.view().sessionId()).isEqualTo(next.id());
		assertThat(visit.status()).isEqualTo(RequestStatus.OFFERED);
	}

	@Test
	void aSessionCancelledDuringScreeningWithoutANextOneLetsTheRequestWait() {
		Gathering session = this.hall.open(12);
		Visit waits = session.asked(People.somebody());
		Visit writes = session.asked(People.somebody());
		session.cancelled();
		List<String> hidden = this.hall.jdbc
			.sql("select id from meeting_session where host_code = '21' and state in ('ANNOUNCED', 'OPEN')")
			.query(String.class)
			.list();
		state(hidden, "CLOSED");
		waits.screened("screenOutcome", "accept");
		writes.screened("screenOutcome", "accept");
		assertThat(waits.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(waits.mine().actions()).contains("writtenAnswer");
		writes.chooses(true);
		assertThat(writes.status()).isEqualTo(RequestStatus.FOLLOW_UP);
		assertThat(writes.tasks()).containsExactly("answerInWriting");
		state(hidden, "ANNOUNCED");
		waits.after(Duration.ofDays(1));
		assertThat(waits.view().sessionId()).isEqualTo(session.next().id());
		assertThat(waits.told()).endsWith("meetingRolledOver");
	}

	private void state(List<String> sessions, String state) {
		this.hall.jdbc.sql("update meeting_session set state = :state where id in (:ids)")
			.param("state", state)
			.param("ids", sessions)
			.update();
	}

	@Test
	void whoGivesTheSeatBackTooLateMaySayWhyToo() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		Visit leaves = session.accepted(People.somebody());
		Visit inTime = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		leaves.confirms();
		inTime.confirms();
		inTime.declines();
		assertThat(inTime.mine().actions()).doesNotContain("excuse");
		session.until(session.facts().startsAt().minusSeconds(60));
		visit.declines();
		leaves.cancels();
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(visit.mine().actions()).contains("excuse");
		assertThat(visit.mine().ticket().weight()).isEqualTo(1);
		assertThat(leaves.mine().actions()).containsExactly("excuse");
		this.hall.desk.excuse(leaves.code(), "بیمار بودم");
		this.hall.desk.excuse(visit.code(), "بیمار بودم");
		assertThat(visit.mine().actions()).doesNotContain("excuse");
		assertThat(visit.mine().ticket().weight()).as("in the draw to come").isEqualTo(2);
		assertThat(this.hall.files.view(visit.code()).excuse()).isEqualTo("بیمار بودم");
		assertThatThrownBy(() -> this.hall.desk.excuse(visit.code(), "باز هم")).isInstanceOf(Problem.class);
	}

	@Test
	void aMovedSessionMovesSeatAndReminders() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		Instant before = session.facts().startsAt();
		SessionFacts moved = session.moved(session.facts().day().plusDays(1)).facts();
		assertThat(moved.startsAt()).isAfter(before);
		assertThat(visit.view().seatTime()).isEqualTo(moved.startsAt());
		assertThat(visit.told()).contains("seatMoved");
		visit.until(before.plusSeconds(60));
		assertThat(visit.tasks()).isEmpty();
		visit.until(moved.startsAt());
		assertThat(visit.tasks()).containsExactly("recordMinutes");
	}

	@Test
	void whoAwaitsTheDrawHearsOfTheNewDay() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.moved(session.facts().day().plusDays(1));
		assertThat(visit.told()).contains("sessionMoved").doesNotContain("seatMoved");
	}

	@Test
	void whoHasASeatHearsThatSomebodyElseReceives() {
		Gathering session = this.hall.open(1);
		session.accepted(People.somebody());
		session.accepted(People.somebody());
		session.drawn();
		session.standIn("معاون شهردار");
		Visit winner = session.winner();
		assertThat(winner.told()).contains("seatStandIn");
		assertThat(session.other(winner).told()).doesNotContain("seatStandIn");
	}

	@Test
	void whoDoesNotComeMaySayWhy() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		session.until(session.facts().startsAt().plusSeconds(1200)).attends(visit, SeatView.State.MISSED);
		assertThat(visit.status()).isEqualTo(RequestStatus.MISSED);
		assertThat(visit.tasks()).isEmpty();
		assertThat(visit.told()).endsWith("meetingMissed");
		this.hall.desk.excuse(visit.code(), "بیمار بودم");
		assertThat(visit.mine().actions()).isEmpty();
		visit.after(Duration.ofDays(8));
		assertThat(visit.status()).isEqualTo(RequestStatus.CLOSED);
		assertThatThrownBy(() -> this.hall.desk.excuse(visit.code(), "بیمار بودم")).isInstanceOf(Problem.class);
	}

	@Test
	void whoWasWrittenDownAsMissingByMistakeIsReceived() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		session.until(session.facts().startsAt().plusSeconds(600)).attends(visit, SeatView.State.MISSED);
		session.attends(visit, SeatView.State.LATE);
		assertThat(visit.status()).isEqualTo(RequestStatus.ATTENDED);
		assertThat(visit.tasks()).containsExactly("recordMinutes");
	}

	@Test
	void aReserveWhoComesIsReceived() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner().confirms();
		Visit reserve = session.other(first);
		session.firstRoundOver().secondRoundOver();
		assertThat(reserve.status()).isEqualTo(RequestStatus.WAITING_LIST);
		first.declines();
		this.hall.seats.seatReserve(reserve.code());
		session.everybody(this.hall.entrants::seatOffered);
		assertThat(reserve.status()).isEqualTo(RequestStatus.CONFIRMED);
		session.until(session.facts().startsAt()).came(reserve);
		assertThat(reserve.status()).isEqualTo(RequestStatus.ATTENDED);
	}

	@Test
	void minutesThatAreNotWrittenGoUp() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		session.until(session.facts().startsAt().plus(Duration.ofHours(25)));
		assertThat(visit.tasks()).containsExactly("recordMinutes");
		assertThat(this.hall.tasks.createTaskQuery()
			.processInstanceBusinessKey(visit.code())
			.taskCandidateGroup("supervisors")
			.count()).isEqualTo(1);
	}

	@Test
	void whoTakesItBackFreesTheSeatAndMayAskAgain() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner().confirms().cancels();
		assertThat(first.status()).isEqualTo(RequestStatus.CANCELLED);
		assertThat(first.isOver()).isTrue();
		session.offersPassedOn();
		assertThat(session.other(first).status()).isEqualTo(RequestStatus.OFFERED);
		session.next().opens().sent(first.citizen().from(People.somebody().mobile()));
	}

	@Test
	void anOfficerCancelsOnlyWithAReasonThatTheCitizenReads() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		assertThatThrownBy(() -> this.hall.office.cancel(visit.code(), "نه", "mayor21"))
			.isInstanceOf(InvalidInput.class);
		this.hall.office.cancel(visit.code(), "درخواست به نام دیگری ثبت شده بود.", "mayor21");
		assertThat(visit.status()).isEqualTo(RequestStatus.CANCELLED);
		assertThat(visit.dates().cancelReason()).isEqualTo("درخواست به نام دیگری ثبت شده بود.");
		assertThat(this.hall.draws.board(session.id()).cancelledByOfficers()).isEqualTo(1);
		assertThat(visit.told()).endsWith("meetingCancelled");
	}

	@Test
	void theNameIsShownToTheReceivingOfficeOnceThereIsASeat() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		assertThat(this.hall.files.visitor(visit.code(), "mayor21", MAYORS_OFFICE.groups())).isEmpty();
		session.drawn();
		assertThat(this.hall.files.visitor(visit.code(), "supervisor", SUPERVISOR.groups())).isEmpty();
		assertThat(this.hall.files.visitor(visit.code(), "mayor21", MAYORS_OFFICE.groups())).isPresent()
			.hasValueSatisfying((visitor) -> assertThat(visitor.name()).isEqualTo("زهرا احمدی"));
		assertThat(this.hall.files.view(visit.code()).history()).anyMatch((line) -> "mayor21".equals(line.who()));
	}

	@Test
	void namesOfTheWaitingListAreShownOnlyOfWhoMayComeAsReserve() {
		Gathering session = twoForOneSeat();
		Visit first = session.winner().confirms();
		Visit waits = session.other(first);
		assertThat(this.hall.files.visitor(waits.code(), "mayor21", MAYORS_OFFICE.groups())).isEmpty();
		session.firstRoundOver();
		assertThat(this.hall.files.visitor(waits.code(), "mayor21", MAYORS_OFFICE.groups())).isEmpty();
		session.secondRoundOver();
		assertThat(this.hall.files.visitor(waits.code(), "mayor21", MAYORS_OFFICE.groups())).isPresent();
	}

	@Test
	void whoConfirmsTwiceIsNotToldThatItIsTooLate() {
		Visit winner = twoForOneSeat().winner().confirms().confirms();
		assertThat(winner.status()).isEqualTo(RequestStatus.CONFIRMED);
		assertThat(winner.told()).containsOnlyOnce("seatConfirmed");
	}

	@Test
	void whoIsWrittenDownAsMissingADayLateStillHasSevenDaysToSayWhy() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		session.until(session.facts().startsAt().plus(Duration.ofHours(23))).attends(visit, SeatView.State.MISSED);
		visit.after(Duration.ofDays(6).plusHours(12));
		assertThat(visit.mine().actions()).contains("excuse");
		this.hall.desk.excuse(visit.code(), "بیمار بودم");
	}

	@Test
	void anOfferThatNobodyWasToldOfCostsNoSilence() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.listed();
		this.hall.scene.itIs(session.facts().drawAt());
		session.drawnUnheard();
		this.hall.scene.itIs(session.facts().answerUntil());
		this.hall.life.passOn(session.id());
		session.offersPassedOn();
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(visit.history()).contains("NO_SEAT").doesNotContain("OFFER_EXPIRED");
	}

	@Test
	void whoIsAdmittedAfterTheDrawHearsOfItAllTheSame() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody()).screened("screenOutcome", "reject", "reason", "notOurs");
		session.closed();
		this.hall.scene.itIs(session.facts().listAt());
		this.hall.life.publishList(session.id());
		this.hall.scene.itIs(session.facts().drawAt());
		session.drawnUnheard();
		this.hall.entrants.drawn(visit.code());
		assertThat(visit.status()).isEqualTo(RequestStatus.IN_SCREENING);
		visit.until(session.facts().drawAt());
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
		assertThat(this.hall.jdbc
			.sql("select count(*) from scheduled_tasks where task_name = 'tellEntrant' and task_instance = ?")
			.param("DRAWN/" + visit.code() + "/late")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whoseRejectionEndsAfterTheFinalListGoesToTheNextSession() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody())
			.screened("screenOutcome", "reject", "reason", "notOurs")
			.done(SUPERVISOR, "reviewRejection", "rejectionApproved", true)
			.objects("کوچه مال شهرداری است.");
		this.hall.ballot.bar(visit.code());
		Gathering others = session.closed();
		this.hall.scene.itIs(session.facts().listAt());
		this.hall.life.publishList(others.id());
		visit.until(session.facts().listAt());
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(visit.view().sessionId()).isEqualTo(session.next().id());
	}

	private Gathering twoForOneSeat() {
		Gathering session = this.hall.open(1);
		session.accepted(People.somebody());
		session.accepted(People.somebody());
		return session.drawn();
	}

}
