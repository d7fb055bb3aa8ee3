package ir.peygir.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import ir.peygir.AtOnce;
import ir.peygir.Statements;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.feedback.Feedback;
import ir.peygir.messaging.AddressBook;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VoicesTests extends ReportStories {

	/** Some are called before it counts as no answer. */
	private static final Duration WEEKS = Duration.ofDays(14);

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	@Autowired
	private Statements statements;

	@Test
	void whoJoinsHasASecretOfTheirOwnAndIsCounted() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		assertThat(follower.receipt().code()).isEqualTo(story.code());
		assertThat(follower.receipt().joined()).isTrue();
		assertThat(follower.receipt().promisedBy()).isEqualTo(story.view().promisedBy());
		assertThat(follower.secret()).isNotEqualTo(story.secret());
		assertThat(story.view().voices()).isEqualTo(2);
		assertThat(follower.told()).containsExactly("joined");
		assertThat(story.told()).containsExactly("registered", "joined");
	}

	@Test
	void whoJoinsNeverSeesWordsPhotosOrPointOfAnother() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("06").saying("متن نفر اول", "پلاک ۱۲"));
		story.photo();
		Follower follower = this.scene.joins(story, other().saying("متن نفر دوم", null));
		ReportView.Whole seen = follower.view().whole();
		assertThat(seen.text()).isEqualTo("متن نفر دوم");
		assertThat(seen.photos()).isEmpty();
		assertThat(seen.place()).isEqualTo(new ReportView.WhereItIs(null, null, "06", null));
		assertThat(seen.joined()).isTrue();
		assertThat(follower.history()).doesNotContain(Happening.PHOTO_ADDED);
		this.scene.desk.addPhoto(story.code(), follower.secret(), CaseStory.picture());
		assertThat(follower.view().whole().photos()).hasSize(1);
		assertThat(story.view().whole().photos()).hasSize(1);
		assertThat(story.view().whole().text()).isEqualTo("متن نفر اول");
		assertThat(story.file().photos()).hasSize(1);
		assertThat(story.file().others()).singleElement().satisfies((one) -> {
			assertThat(one.text()).isEqualTo("متن نفر دوم");
			assertThat(one.photos()).hasSize(1);
		});
	}

	@Test
	void thePersonWhoReportedItIsNoSecondVoiceAndNeitherIsWhoJoinedBefore() {
		CaseStory story = pothole();
		Message mine = other();
		this.scene.joins(story, mine);
		refused("problem.joins.already", () -> this.scene.joins(story, mine));
		refused("problem.joins.already",
				() -> this.scene.joins(story, other().from(new ContactDetails(story.mobile(), null, null, null))));
		assertThat(story.view().voices()).isEqualTo(2);
	}

	@Test
	void aReporterFromBeforeVoicesWereCountedIsKnownToo() {
		CaseStory story = pothole();
		this.scene.jdbc.sql("update voice set person = null where report_code = ?").param(story.code()).update();
		refused("problem.joins.already",
				() -> this.scene.joins(story, other().from(new ContactDetails(story.mobile(), null, null, null))));
	}

	@Test
	void onePersonWhoJoinsTwiceAtTheSameMomentIsOneVoice() throws Exception {
		CaseStory story = pothole();
		Message mine = other();
		List<Object> answers = AtOnce.run(4, (number) -> {
			try {
				return this.scene.joins(story, mine).receipt().code();
			}
			catch (Problem problem) {
				return problem.key();
			}
		});
		assertThat(answers).containsOnlyOnce(story.code()).contains("problem.joins.already");
		assertThat(story.view().voices()).isEqualTo(2);
	}

	@Test
	void whatIsOverOrProtectedOrUnknownCannotBeJoined() {
		refused("problem.joins.closed", () -> this.scene.joins(pothole().withdraws(""), other()));
		CaseStory closed = answered();
		closed.after(WEEKS);
		refused("problem.joins.closed", () -> this.scene.joins(closed, other()));
		CaseStory first = pothole();
		CaseStory duplicate = duplicateOf(first);
		refused("problem.joins.duplicate", () -> this.scene.joins(duplicate, other()));
		CaseStory guarded = this.scene.sent(Message.of("COMPLAINT", "INS-02").in("06"));
		refused("problem.joins", () -> this.scene.joins(guarded, Message.of("COMPLAINT", "INS-02")));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.scene.intake.join("192764350049", other().submission()));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.scene.joins(first, Message.request("LGT-01")));
	}

	@Test
	void oneWhoLeavesHearsNothingMoreAndTheWorkGoesOn() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		follower.withdraws("خانه‌ام را عوض کردم.");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.view().voices()).isOne();
		assertThat(story.history()).as("others do not read it").doesNotContain(Happening.WITHDRAWN);
		assertThat(follower.history()).endsWith(Happening.WITHDRAWN);
		assertThat(follower.view().whole().withdrawn()).isTrue();
		answer(story, TECHNICIAN);
		assertThat(follower.told()).containsExactly("joined");
		refused("problem.withdrawn", () -> follower.withdraws(""));
	}

	@Test
	void whoHasLeftMayComeBack() {
		CaseStory story = pothole();
		Message mine = other();
		this.scene.joins(story, mine).withdraws("");
		this.scene.joins(story, mine);
		assertThat(story.view().voices()).isEqualTo(2);
	}

	@Test
	void theWorkStopsWithTheLastVoice() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		story.withdraws("حل شد.");
		assertThat(follower.view().status()).isEqualTo(Status.ASSIGNED);
		assertProcess(story).isWaitingAtExactly("actOnReport");
		follower.withdraws("حل شد.");
		assertThat(story.status()).isEqualTo(Status.WITHDRAWN);
		assertProcess(story).hasPassed("withdrawReport").isEnded();
	}

	@Test
	void anEmergencyGoesOnWhenEverybodyHasLeft() {
		CaseStory story = this.scene.sent(Message.request("RDS-02").in("06"));
		Status before = story.status();
		story.withdraws("رفتم.");
		assertThat(story.status()).isEqualTo(before);
		assertThat(story.view().voices()).isZero();
		assertThat(story.view().whole().withdrawn()).isTrue();
		assertThat(story.history()).endsWith(Happening.WITHDRAWN);
		assertThat(story.task()).isNotNull();
		int told = story.told().size();
		story.after(Duration.ofDays(2));
		assertThat(story.told()).hasSize(told);
	}

	@Test
	void aProtectedReportGoesOnToo() {
		CaseStory story = this.scene.sent(Message.of("COMPLAINT", "INS-02").in("06"));
		story.withdraws("می‌ترسم.");
		assertThat(story.status()).isNotEqualTo(Status.WITHDRAWN);
		assertThat(story.task()).isNotNull();
	}

	@Test
	void aQuestionGoesToTheReporterOrToWhoHasBeenThereLongest() {
		CaseStory story = pothole();
		Follower second = this.scene.joins(story, other());
		Follower third = this.scene.joins(story, other());
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام پلاک؟");
		assertThat(story.view().whole().question()).isEqualTo("کدام پلاک؟");
		assertThat(second.view().whole().question()).isNull();
		assertThat(second.view().state().questionOpen()).isFalse();
		assertThat(second.told()).containsExactly("joined");
		refused("problem.noQuestion", () -> this.scene.desk.reply(story.code(), second.secret(), "نمی‌دانم"));
		story.withdraws("");
		assertThat(second.view().whole().question()).isEqualTo("کدام پلاک؟");
		assertThat(second.told()).containsExactly("joined", "question");
		assertThat(third.told()).containsExactly("joined");
		this.scene.desk.reply(story.code(), second.secret(), "پلاک ۱۲");
		story.work();
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.file().reply()).isEqualTo("پلاک ۱۲");
	}

	@Test
	void aQuestionInAnEmergencyThatNobodyIsLeftToAnswerKeepsNobodyWaiting() {
		CaseStory story = this.scene.sent(Message.request("RDS-02").in("06"));
		if (story.task().getTaskDefinitionKey().equals("triageReport")) {
			story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route");
		}
		Staff unit = new Staff("someone", story.candidates());
		story.done(unit, "actOnReport", "actOutcome", "askCitizen", "answer", "کجا؟");
		story.withdraws("");
		story.work();
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.events()).contains(Happening.NO_REPLY);
	}

	@Test
	void onlyTheReporterCorrectsTheText() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.scene.desk.correct(story.code(), follower.secret(), "متن دیگر"))
			.matches((problem) -> problem.status().value() == 403);
	}

	@Test
	void everybodyHearsOfEveryStepWithALinkOfTheirOwn() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "با ما نیست.");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated", "answer", "با ادارهٔ برق است.");
		assertThat(follower.told()).containsExactly("joined", "closedWithAnswer");
		List<String> links = this.scene.outbox.newest(10)
			.stream()
			.filter((sent) -> story.code().equals(sent.code()) && "closedWithAnswer".equals(sent.template()))
			.map((sent) -> sent.text().lines().filter((line) -> line.contains("?s=")).findFirst().orElseThrow())
			.toList();
		assertThat(links).hasSize(2).doesNotHaveDuplicates();
		List<Boolean> joined = links.stream()
			.map((link) -> link.substring(link.indexOf("?s=") + 3))
			.map((word) -> this.scene.tracking.view(story.code(), word, PERSIAN).whole().joined() != null)
			.toList();
		assertThat(joined).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void everybodyBehindADuplicateStandsBehindTheFirstReport() {
		CaseStory first = pothole();
		CaseStory second = this.scene.sent(Message.unsorted().in("06").saying("همان چاله", "پلاک ۱۴"));
		duplicate(second, first);
		assertThat(first.view().voices()).isEqualTo(2);
		assertThat(first.file().others()).singleElement().satisfies((one) -> {
			assertThat(one.text()).isEqualTo("همان چاله");
			assertThat(one.mergedFrom()).isNotNull();
		});
		assertThat(second.status()).isEqualTo(Status.CLOSED);
		ReportView there = this.scene.tracking.view(first.code(), second.secret(), PERSIAN);
		assertThat(there.whole().joined()).isTrue();
		assertThat(there.whole().text()).isEqualTo("همان چاله");
		String link = second.view().state().parentUrl();
		assertThat(this.scene.tracking.view(first.code(), link.substring(link.indexOf("?s=") + 3), PERSIAN).whole())
			.isEqualTo(there.whole());
		assertThat(second.linkIn("merged")).isEqualTo(link);
		answer(first, TECHNICIAN);
		this.scene.desk.withdraw(first.code(), second.secret(), "");
		assertThat(first.view().voices()).isOne();
	}

	@Test
	void aDuplicateByTheSamePersonIsNoSecondVoice() {
		CaseStory first = pothole();
		CaseStory second = this.scene
			.sent(Message.unsorted().in("06").from(new ContactDetails(first.mobile(), null, null, null)));
		duplicate(second, first);
		assertThat(first.view().voices()).isOne();
		String link = second.view().state().parentUrl();
		assertThat(this.scene.tracking.view(first.code(), link.substring(link.indexOf("?s=") + 3), PERSIAN)
			.whole()
			.joined()).isNull();
	}

	@Test
	void aProtectedReportIsMergedOnlyWithAnother() {
		CaseStory first = pothole();
		CaseStory guarded = this.scene.sent(Message.of("COMPLAINT", "INS-02").in("06"));
		while (!guarded.task().getTaskDefinitionKey().equals("triageReport")) {
			guarded.done(new Staff("x", guarded.candidates()), guarded.task().getTaskDefinitionKey(), "actOutcome",
					"wrongUnit", "note", "نه");
		}
		assertThat(guarded.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf",
				first.code()))
			.startsWith("duplicateOf: ");
		CaseStory ordinary = this.scene.sent(Message.unsorted());
		assertThat(ordinary.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf",
				guarded.code()))
			.startsWith("duplicateOf: ");
	}

	@Test
	void everybodyIsAskedAndTheReportersWordAloneReopens() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 3);
		answer(story, TECHNICIAN);
		assertThat(followers).allSatisfy((follower) -> {
			assertThat(follower.told()).containsExactly("joined", "answered");
			assertThat(follower.view().state().feedbackPage()).startsWith("/feedback/");
			follower.says(true, "خوب شد");
		});
		assertThat(story.status()).as("the reporter has still to speak").isEqualTo(Status.ANSWERED);
		story.objects("NOT_DONE", "جلوی خانهٔ من نه.");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("جلوی خانهٔ من نه.");
		assertThat(followers.get(0).history()).contains(Happening.SATISFIED, Happening.OBJECTED);
		assertThat(story.history()).doesNotContain(Happening.SATISFIED);
	}

	@Test
	void theReportersObjectionWaitsForNobody() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 3);
		answer(story, TECHNICIAN);
		followers.get(0).says(true, "");
		story.objects("NOT_DONE", "");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(followers.get(1).view().state().feedbackPage()).isNull();
		assertThat(followers.get(1).told()).endsWith("objectionOfOthers");
		answer(story, Staff.unit("H-TEC"));
		assertThat(followers)
			.allSatisfy((follower) -> assertThat(follower.view().state().feedbackPage()).startsWith("/feedback/"));
	}

	@Test
	void whoHasLeftObjectsToNothing() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 2);
		answer(story, TECHNICIAN);
		followers.get(0).says(false, "");
		followers.get(0).withdraws("");
		followers.get(1).says(true, "");
		says(story, true);
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void aThirdOfThoseWhoAnsweredReopens() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 5);
		answer(story, TECHNICIAN);
		says(story, true);
		followers.get(0).says(true, "");
		followers.get(1).says(false, "هنوز هست.");
		assertThat(followers.get(1).history()).contains(Happening.OBJECTION_COUNTED);
		story.after(WEEKS);
		// one of three who answered; the others said nothing
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("هنوز هست.");
		assertThat(followers.get(1).told()).contains("objectionReceived");
		assertThat(followers.get(0).told()).contains("objectionOfOthers");
	}

	@Test
	void lessThanAThirdDoesNotAndEverybodyReadsTheirOwnWordBesideClosed() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 3);
		answer(story, TECHNICIAN);
		says(story, true);
		followers.get(0).says(true, "");
		followers.get(1).says(true, "");
		followers.get(2).says(false, "");
		story.work();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(followers.get(2).view().state().closing()).isEqualTo(Closing.UNSATISFIED);
		assertThat(followers.get(2).view().state().objectionOpen()).isFalse();
	}

	@Test
	void whoLeavesWhileAskedKeepsNobodyWaiting() {
		CaseStory story = pothole();
		Follower follower = this.scene.joins(story, other());
		answer(story, TECHNICIAN);
		says(story, true);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		follower.withdraws("");
		story.work();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void anEmergencyWithoutVoicesIsClosedWithoutAskingAnybody() {
		CaseStory story = this.scene.sent(Message.request("RDS-02").in("06"));
		story.withdraws("");
		Staff unit = new Staff("someone", story.candidates());
		story.evidence(unit);
		story.done(unit, "actOnReport", "actOutcome", "done", "answer", "ایمن شد.");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.told()).doesNotContain("answered");
	}

	private void says(CaseStory story, boolean satisfied) {
		this.scene.desk.giveFeedback(story.code(), story.secret(), new Feedback(satisfied, null, null, null, ""));
		story.work();
	}

	@Test
	void aLateObjectionOfTheReporterReopensAtOnce() {
		CaseStory story = closedWith(3);
		story.objects("CAME_BACK", null);
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
	}

	@Test
	void lateObjectionsOfOthersReopenWhenTheyAreAThirdOfThoseWhoSpoke() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 3);
		answer(story, TECHNICIAN);
		this.scene.desk.giveFeedback(story.code(), story.secret(), new Feedback(true, null, null, null, ""));
		story.work();
		story.after(WEEKS);
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		Follower first = followers.get(0);
		// one of two who spoke
		first.objects("NOT_DONE");
		story.work();
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(first.told()).endsWith("objectionReceived");
		assertThat(followers.get(1).told()).endsWith("objectionOfOthers");
		assertThat(story.view().state().objections()).isOne();
	}

	@Test
	void anObjectionThatIsLessThanAThirdIsCountedOnce() {
		CaseStory story = closedWith(4);
		this.scene.jdbc
			.sql("update voice set feedback_round = 1, satisfied = true, objects = false where report_code = ?"
					+ " and number < 5")
			.param(story.code())
			.update();
		Follower last = new Follower(this.scene, other(), receiptOf(story, 5));
		last.objects("NOT_DONE");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(last.history()).endsWith(Happening.OBJECTION_COUNTED);
		assertThat(last.view().state().objectionOpen()).isFalse();
		assertThat(last.view().state().objected()).isTrue();
		assertThat(story.history()).doesNotContain(Happening.OBJECTION_COUNTED);
		assertThat(story.view().state().objectionOpen()).as("for the reporter").isTrue();
		refused("problem.notNow", () -> last.objects("NOT_DONE"));
	}

	@Test
	void fortyVoicesAreAllToldOnceAndAPageStaysAsCheap() {
		CaseStory story = pothole();
		List<Follower> followers = followers(story, 39);
		assertThat(story.view().voices()).isEqualTo(40);
		List<String> read = this.statements.during(() -> followers.get(38).view());
		assertThat(read.stream().filter((sql) -> !"commit".equals(sql))).hasSizeLessThanOrEqualTo(2);
		List<String> joining = this.statements.during(() -> this.scene.joins(story, other()));
		assertThat(joining).as("joining").hasSizeLessThanOrEqualTo(20);
		List<String> telling = this.statements.during(() -> story.after(Duration.ofDays(4)));
		assertThat(telling.size()).as("telling").isLessThan(41 * 8 + 150);
		assertThat(this.scene.jdbc
			.sql("select count(distinct unique_key) from outbound_message where case_code = ?"
					+ " and template = 'late'")
			.param(story.code())
			.query(Long.class)
			.single()).isEqualTo(41);
		assertThat(Set.copyOf(story.told())).containsExactlyInAnyOrder("registered", "joined", "late");
		assertThat(followers.get(20).told()).containsExactly("joined", "late");
	}

	private CaseStory closedWith(int others) {
		CaseStory story = pothole();
		followers(story, others);
		answer(story, TECHNICIAN);
		story.after(WEEKS);
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		return story;
	}

	private List<Follower> followers(CaseStory story, int many) {
		List<Follower> followers = new ArrayList<>();
		IntStream.range(0, many).forEach((i) -> followers.add(this.scene.joins(story, other())));
		return followers;
	}

	private ReportIntake.Receipt receiptOf(CaseStory story, int number) {
		String word = this.scene.secrets.telephoneUrl(story.code(), number);
		return new ReportIntake.Receipt(story.code(), word.substring(word.indexOf("?s=") + 3), null, null, null, null,
				AddressBook.Reach.MOBILE, false, true);
	}

	private CaseStory duplicateOf(CaseStory first) {
		CaseStory second = this.scene.sent(Message.unsorted().in("06"));
		duplicate(second, first);
		return second;
	}

	private static void duplicate(CaseStory second, CaseStory first) {
		second.done(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf", first.code());
	}

	private static Message other() {
		return Message.request("RDS-01");
	}

	private static void refused(String key, ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.matches((problem) -> problem.status().value() == 409)
			.matches((problem) -> problem.key().equals(key), key);
	}

}
