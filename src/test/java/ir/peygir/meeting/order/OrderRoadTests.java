package ir.peygir.meeting.order;

import java.time.Duration;
import java.util.List;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.OwnDoing;
import ir.peygir.report.Staff;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrderRoadTests extends OrderStories {

	private static final Duration PAST_DUE = Duration.ofDays(10);

	@Autowired
	private OwnDoing ownDoing;

	@Autowired
	private CaseHistory history;

	@Autowired
	private OrderFigures figures;

	@Test
	void anOrderIsCarriedOutConfirmedAndAskedAbout() {
		OrderStory story = this.scene.ordered();
		assertThat(story.view().status()).isEqualTo(OrderStatus.WITH_UNIT);
		assertThat(story.view().imageUrl()).startsWith("/photos/");
		assertThat(story.tasksOf(UNIT)).containsExactly("carryOutOrder");
		assertThat(story.tasksOf(OTHER_UNIT)).isEmpty();
		assertThat(story.tasksOf(MAYOR)).isEmpty();
		story.carriedOut(UNIT);
		assertThat(story.view().status()).isEqualTo(OrderStatus.DONE_BY_UNIT);
		assertThat(story.view().answer()).isNull();
		assertThat(story.view().pictures()).isEmpty();
		assertThat(story.tasksOf(MAYOR)).containsExactly("confirmOrder");
		story.done(MAYOR, "confirmOrder", "orderConfirmed", true);
		assertThat(story.view().status()).isEqualTo(OrderStatus.CONFIRMED);
		assertThat(story.view().answer()).isEqualTo("چراغ نصب شد.");
		assertThat(story.view().pictures()).hasSize(1);
		story.says(true, null, null);
		assertThat(story.isOver()).isTrue();
		assertThat(story.steps()).containsExactly("ISSUED", "WITH_UNIT", "WORK_REPORTED", "CONFIRMED", "SATISFIED",
				"CLOSED");
	}

	@Test
	void doneNeedsToBeShown() {
		OrderStory story = this.scene.ordered();
		assertThat(story.refusal(UNIT, "carryOutOrder", "orderOutcome", "done", "answer", "شد.")).contains("عکس");
		assertThat(story.refusal(UNIT, "carryOutOrder", "orderOutcome", "notPossible")).contains("answer");
	}

	@Test
	void whoeverReportedDoesNotConfirm() {
		Staff both = Staff.of("both", "unit-D06-TEC", "mayor-06");
		OrderStory story = this.scene.ordered().carriedOut(both);
		assertThat(story.refusal(both, "confirmOrder", "orderConfirmed", true)).contains("همکار دیگری");
		Staff other = Staff.of("other-office", "mayor-06");
		assertThat(whyNot(both, story)).contains("همکار دیگری");
		assertThat(whyNot(other, story)).isEmpty();
	}

	/** As somebody is told who asks for the next task, or is to be given it. */
	private String whyNot(Staff person, OrderStory story) {
		return this.scene.engineUser.run(person.id(), person.groups(), () -> {
			OpenTask task = this.history.task(story.task().getId()).orElseThrow();
			return this.ownDoing.whyNot(task, person.id(), person.groups()).orElse("");
		});
	}

	@Test
	void theUnitSaysWhyItCannotAndTheOfficeAgrees() {
		OrderStory story = this.scene.ordered();
		story.done(UNIT, "carryOutOrder", "orderOutcome", "notPossible", "answer", "ملک خصوصی است.");
		assertThat(story.view().status()).isEqualTo(OrderStatus.WITH_UNIT);
		story.done(MAYOR, "confirmOrder", "orderConfirmed", true);
		assertThat(story.view().status()).isEqualTo(OrderStatus.NOT_POSSIBLE);
		assertThat(story.view().answer()).isEqualTo("ملک خصوصی است.");
		story.says(false, false, "قانع نشدم");
		assertThat(story.isOver()).isTrue();
	}

	@Test
	void theOfficeSendsItBackWithANoteAndTheUnitHasToShowItAnew() {
		OrderStory story = this.scene.ordered().carriedOut(UNIT);
		assertThat(story.refusal(MAYOR, "confirmOrder", "orderConfirmed", false)).contains("note");
		story.after(Duration.ofMinutes(5));
		story.done(MAYOR, "confirmOrder", "orderConfirmed", false, "note", "چراغ روشن نیست");
		assertThat(story.view().status()).isEqualTo(OrderStatus.RETURNED);
		assertThat(story.steps()).endsWith("RETURNED");
		assertThat(story.file().history()).anySatisfy((line) -> assertThat(line.detail()).isEqualTo("چراغ روشن نیست"));
		assertThat(story.refusal(UNIT, "carryOutOrder", "orderOutcome", "done", "answer", "شد.")).contains("عکس");
		story.carriedOut(UNIT).done(MAYOR, "confirmOrder", "orderConfirmed", true);
		assertThat(story.view().status()).isEqualTo(OrderStatus.CONFIRMED);
	}

	@Test
	void theUnitIsRemindedAndALateOrderIsShownToTheMayorsOfficeToo() {
		OrderStory story = this.scene.ordered();
		story.after(Duration.ofDays(8));
		assertThat(story.task().getName()).contains("رو به پایان مهلت");
		assertThat(story.view().late()).isFalse();
		story.at(SUNDAY.plus(PAST_DUE));
		assertThat(story.task().getName()).contains("گذشته از مهلت").doesNotContain("رو به پایان");
		assertThat(story.tasksOf(MAYOR)).containsExactly("carryOutOrder");
		assertThat(story.tasksOf(UNIT)).containsExactly("carryOutOrder");
		assertThat(story.view().status()).isEqualTo(OrderStatus.WITH_UNIT);
		assertThat(story.view().late()).isTrue();
		assertThat(story.steps()).endsWith("LATE");
	}

	@Test
	void theCitizenAsksOnceAboutALateOrder() {
		OrderStory story = this.scene.ordered();
		refused("meeting.order.noNudge", () -> this.scene.book.nudge(story.code(), story.id()));
		story.at(SUNDAY.plus(PAST_DUE));
		assertThat(story.view().mayNudge()).isTrue();
		this.scene.book.nudge(story.code(), story.id());
		assertThat(story.task().getName()).contains("شهروند پرسیده است");
		assertThat(story.view().mayNudge()).isFalse();
		refused("meeting.order.noNudge", () -> this.scene.book.nudge(story.code(), story.id()));
		refused("meeting.order.unknown", () -> this.scene.book.nudge("192764350049", story.id()));
	}

	@Test
	void oneExtensionMovesDeadlineAndTimersAndASecondIsRefused() {
		OrderStory story = this.scene.ordered();
		this.scene.desk.extend(story.id(), "2026-11-04", "قطعه از انبار نرسیده است", UNIT.id());
		assertThat(story.view().status()).isEqualTo(OrderStatus.EXTENDED);
		assertThat(story.view().extensionReason()).isEqualTo("قطعه از انبار نرسیده است");
		assertThat(story.task().getDueDate().toInstant()).isEqualTo(story.view().extendedTo());
		story.at(SUNDAY.plus(PAST_DUE));
		assertThat(story.view().late()).isFalse();
		assertThat(story.task().getName()).doesNotContain("مهلت");
		refused("meeting.order.extendedBefore",
				() -> this.scene.desk.extend(story.id(), "2026-11-11", "باز هم نرسیده است", UNIT.id()));
		story.at(story.view().extendedTo().plusSeconds(60));
		assertThat(story.view().late()).isTrue();
		assertThat(story.tasksOf(MAYOR)).containsExactly("carryOutOrder");
	}

	@Test
	void anExtensionNeedsAReasonAndALaterWorkingDay() {
		OrderStory story = this.scene.ordered();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.scene.desk.extend(story.id(), OrderScene.DUE, " ", UNIT.id()))
			.satisfies((invalid) -> assertThat(invalid.problems()).extracting(InvalidInput.FieldProblem::field)
				.containsExactlyInAnyOrder("reason", "dueBy"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.scene.desk.extend(story.id(), "2026-11-06", "جمعه است", UNIT.id()))
			.satisfies((invalid) -> assertThat(invalid.problems().get(0).key()).isEqualTo("meeting.order.closedDay"));
		assertThat(story.view().status()).isEqualTo(OrderStatus.WITH_UNIT);
	}

	@Test
	void anObjectionGoesBackToTheOfficeOnceAndTheOfficeMayLetItBeDoneAgain() {
		OrderStory story = confirmed().says(false, true, "چراغ کار نمی‌کند");
		assertThat(story.tasksOf(MAYOR)).containsExactly("confirmOrder");
		assertThat(story.view().status()).isEqualTo(OrderStatus.CONFIRMED);
		story.after(Duration.ofMinutes(5));
		story.done(MAYOR, "confirmOrder", "orderConfirmed", false, "note", "دوباره بروید");
		assertThat(story.view().status()).isEqualTo(OrderStatus.RETURNED);
		story.evidence(UNIT)
			.done(UNIT, "carryOutOrder", "orderOutcome", "done", "answer", "لامپ عوض شد.")
			.done(MAYOR, "confirmOrder", "orderConfirmed", true);
		assertThat(story.isOver()).as("nobody is asked twice").isTrue();
		assertThat(story.view().answer()).isEqualTo("لامپ عوض شد.");
		assertThat(story.steps()).endsWith("CONFIRMED", "OBJECTED", "RETURNED", "WORK_REPORTED", "CONFIRMED", "CLOSED");
	}

	@Test
	void theOfficeMayLetTheAnswerStand() {
		OrderStory story = confirmed().says(false, true, "چراغ کار نمی‌کند");
		story.done(MAYOR, "confirmOrder", "orderConfirmed", true);
		assertThat(story.isOver()).isTrue();
		assertThat(story.steps()).endsWith("CONFIRMED", "OBJECTED", "UPHELD", "CLOSED");
	}

	@Test
	void silenceIsNoAnswer() {
		OrderStory story = confirmed().after(Duration.ofDays(30));
		assertThat(story.isOver()).isTrue();
		assertThat(story.steps()).endsWith("NO_ANSWER", "CLOSED");
	}

	@Test
	void supervisorsSeeWhatTheOfficeLeavesUndecided() {
		OrderStory story = this.scene.ordered().carriedOut(UNIT);
		assertThat(story.tasksOf(Staff.SUPERVISOR)).isEmpty();
		story.after(Duration.ofDays(7));
		assertThat(story.tasksOf(Staff.SUPERVISOR)).containsExactly("confirmOrder");
	}

	@Test
	void twoOrdersOfOneMeetingDoNotDisturbEachOther() {
		OrderStory first = this.scene.ordered();
		OrderStory second = this.scene.ordered(first.code(), null);
		this.scene.desk.extend(second.id(), "2026-11-04", "قطعه از انبار نرسیده است", UNIT.id());
		assertThat(first.view().status()).isEqualTo(OrderStatus.WITH_UNIT);
		first.carriedOut(UNIT).done(MAYOR, "confirmOrder", "orderConfirmed", true);
		second.carriedOut(UNIT).done(MAYOR, "confirmOrder", "orderConfirmed", true);
		second.says(true, null, null);
		assertThat(second.isOver()).isTrue();
		assertThat(first.isOver()).isFalse();
		first.says(false, true, "نه");
		assertThat(first.tasksOf(MAYOR)).containsExactly("confirmOrder");
	}

	@Test
	void openOrdersStandOnTheAgendaAndAreHandedOverToTheNextMayor() {
		OrderStory open = this.scene.ordered();
		OrderStory closed = confirmed().says(true, null, null);
		assertThat(this.scene.file.agenda("06")).extracting(StaffOrder::id)
			.contains(open.id())
			.doesNotContain(closed.id());
		assertThat(this.scene.desk.handOver("06", "شهردار تازه آمد", "mayor06")).isPositive();
		assertThat(open.steps()).endsWith("HANDED_OVER");
		assertThat(closed.steps()).doesNotContain("HANDED_OVER");
	}

	@Test
	void anImageIsKeptBackUntilSomebodyElseDecides() {
		OrderStory story = this.scene.ordered("192764350049", "نام دیگران پیداست");
		assertThat(story.view().imageUrl()).isNull();
		assertThat(story.view().withheldReason()).isEqualTo("نام دیگران پیداست");
		assertThat(story.view().withheldBy()).isNull();
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.scene.desk.judgeWithholding(story.id(), true, "mayor06"))
			.satisfies((problem) -> assertThat(problem.status().value()).isEqualTo(403));
		assertThat(this.scene.file.withheld()).extracting(StaffOrder::id).contains(story.id());
		this.scene.desk.judgeWithholding(story.id(), true, "supervisor");
		assertThat(story.view().withheldBy()).isEqualTo("supervisors");
		assertThat(story.view().text()).isEqualTo("چراغ کوچه نصب شود.");
	}

	@Test
	void figuresTellWhatWasDoneInTime() {
		OrderFigures.Figures before = figures();
		confirmed();
		this.scene.ordered().at(SUNDAY.plus(PAST_DUE));
		OrderFigures.Figures now = figures();
		assertThat(List.of(now.orders() - before.orders(), now.inTime() - before.inTime())).containsExactly(2, 1);
		assertThat(now.due()).isGreaterThan(now.inTime());
	}

	private OrderFigures.Figures figures() {
		return this.figures.of("06", SUNDAY.minusSeconds(1), SUNDAY.plus(Duration.ofDays(40)));
	}

	private OrderStory confirmed() {
		return this.scene.ordered().carriedOut(UNIT).done(MAYOR, "confirmOrder", "orderConfirmed", true);
	}

	private static void refused(String key, Runnable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action::run)
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo(key));
	}

}
