package ir.peygir.staff.crisis;

import java.util.List;

import ir.peygir.AtOnce;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Happening;
import ir.peygir.report.Message;
import ir.peygir.report.Status;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CrisisTests extends CrisisStories {

	@Autowired
	private CrisisDesk desk;

	@Autowired
	private JointAnswers answers;

	@Autowired
	private CrisisTable crises;

	@Test
	void onlyASupervisorOpensACrisisAndWrongFieldsAreNamed() throws Exception {
		as(UNIT, get("/staff/crises/new")).andExpect(status().isForbidden());
		as(UNIT, form("توفان").with(token())).andExpect(status().isForbidden());
		as(OPERATOR, get("/staff/crises")).andExpect(status().isForbidden());
		as(SUPERVISOR, get("/staff/crises/new")).andExpect(status().isOk());
		as(SUPERVISOR,
				post("/staff/crises").with(token())
					.param("topic1", SHOWN)
					.param("topic2", "XXX-1")
					.param("nahiyeh", "3")
					.param("first", "۱۴۰۵/۱۳/۰۱")
					.param("last", "1405/07/19"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("id=\"title-error\""), containsString("reason-error"),
					containsString("topic2-error"), containsString("district-error"), containsString("nahiyeh-error"),
					containsString("first-error"), not(containsString("last-error")))));
		as(SUPERVISOR, form("توفان").with(token()).param("topic2", "").param("last", "۱۴۰۵/۰۷/۰۱"))
			.andExpect(status().is3xxRedirection());
		as(SUPERVISOR, post("/staff/crises").with(token()).param("topic1", SHOWN))
			.andExpect(content().string(containsString("دست‌کم یک موضوع دیگر بنویسید")));
	}

	@Test
	void chosenCasesAreAnsweredWhenTheTimeToTakeItBackIsOver() throws Exception {
		CaseStory one = lamp();
		CaseStory two = lamp();
		CaseStory three = lamp();
		long crisis = crisis();
		as(UNIT, get("/staff/crises/" + crisis)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(one.code()), containsString(three.code()))));
		as(UNIT, answer("/preview", crisis, one, two)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("پاسخ پیام " + one.code()), containsString("‹پیوند شخصی"),
					containsString(ANSWER), not(containsString(three.code())), containsString("۲ نفر"))));
		long action = confirmed(crisis, one, two);
		work(one, two);
		assertThat(List.of(one.status(), two.status())).containsOnly(Status.ASSIGNED);
		assertThat(one.told()).doesNotContain("answered");
		as(UNIT, get("/staff/crises/" + crisis))
			.andExpect(content().string(allOf(containsString("برگرداندن پاسخ"), containsString("data-until"))));
		as(SUPERVISOR, get("/staff/cases/" + one.code()))
			.andExpect(content().string(containsString("در انتظار پاسخ گروهی")));
		this.answers.run(action);
		work(one, two, three);
		for (CaseStory answered : List.of(one, two)) {
			assertThat(answered.status()).isEqualTo(Status.ANSWERED);
			assertThat(answered.file().answer()).isEqualTo(ANSWER);
			assertThat(answered.told().stream().filter("answered"::equals)).hasSize(1);
			assertThat(answered.events()).contains(Happening.IN_CRISIS);
			assertThat(answered.file().history()).anySatisfy((entry) -> {
				assertThat(entry.detail()).isEqualTo("توفان");
				assertThat(entry.who()).isEqualTo(UNIT.id());
			});
			assertThat(sealed(answered.code())).isOne();
			assertThat(this.database.sql("select who from closing_decided where report_code = ?")
				.param(answered.code())
				.query(String.class)
				.list()).containsExactly(UNIT.id());
		}
		assertThat(three.status()).isEqualTo(Status.ASSIGNED);
		as(SUPERVISOR, get("/staff/cases/" + one.code()))
			.andExpect(content().string(containsString("پاسخ گروهی در رویداد بحرانی «توفان»")));
		as(SUPERVISOR, get("/staff/crises/" + crisis))
			.andExpect(content().string(containsString("۲ از ۲ پیام پاسخ گرفت")));
	}

	@Test
	void whatMayNotBeAnsweredTogetherIsLeftOutWithItsReason() throws Exception {
		CaseStory open = lamp();
		CaseStory objected = lamp();
		this.database.sql("update report set objections = 1 where code = ?").param(objected.code()).update();
		CaseStory guarded = lamp();
		this.database.sql("update report set guarded = true where code = ?").param(guarded.code()).update();
		CaseStory shown = this.scene.sent(Message.request(SHOWN).in("06"));
		CaseStory planned = lamp();
		planned.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.", "reason", "law");
		CaseStory taken = lamp();
		claim(taken, member("colleague", "unit-D06-TEC"));
		CaseStory elsewhere = lamp();
		this.database.sql("update report set unit_code = 'D06-SRV' where code = ?").param(elsewhere.code()).update();
		this.database.sql("update act_ru_identitylink set group_id_ = 'unit-D06-SRV' where task_id_ = ?")
			.param(elsewhere.task().getId())
			.update();
		Crisis crisis = this.crises.find(crisis()).orElseThrow();
		Sight sight = this.desk.look(crisis, UNIT);
		assertThat(sight.eligible()).extracting((match) -> match.code()).containsExactly(open.code());
		assertThat(sight.leftOut()).extracting((left) -> left.match().code() + " " + left.why())
			.containsExactlyInAnyOrder(objected.code() + " OBJECTED", guarded.code() + " PROTECTED",
					shown.code() + " EVIDENCE", planned.code() + " NOT_WAITING", taken.code() + " COLLEAGUE");
		assertThat(sight.others()).isOne();
		as(UNIT, get("/staff/crises/" + crisis.id()))
			.andExpect(content().string(allOf(not(containsString(elsewhere.code())), containsString("۱ پیام دیگر"),
					containsString("گزارشگر دارد"), containsString("شهروند اعتراض کرده است"),
					containsString("همکاری آن را تحویل گرفته است"))));
		as(SUPERVISOR, get("/staff/crises/" + crisis.id())).andExpect(content().string(
				allOf(containsString(elsewhere.code().substring(0, 4)), containsString("کار شما یا واحد شما نیست"))));
		for (CaseStory wrong : List.of(objected, guarded, shown, planned, taken, elsewhere)) {
			as(UNIT, answer("/answers", crisis.id(), open, wrong)).andExpect(status().isUnprocessableEntity());
		}
		as(OTHER_UNIT, answer("/answers", crisis.id(), open)).andExpect(status().isUnprocessableEntity());
		as(SUPERVISOR, answer("/answers", crisis.id(), open)).andExpect(status().isUnprocessableEntity());
		assertThat(this.actions.ofCrisis(crisis.id())).isEmpty();
	}

	@Test
	void whoTakesItBackInTimeWinsAndWhoIsLateIsTold() throws Exception {
		CaseStory story = lamp();
		long crisis = crisis();
		long undone = confirmed(crisis, story);
		as(UNIT, answer("/answers", crisis, story)).andExpect(status().isUnprocessableEntity());
		as(OTHER_UNIT, undo(crisis, undone)).andExpect(status().isForbidden());
		as(UNIT, undo(crisis, undone)).andExpect(redirectedUrl("/staff/crises/" + crisis + "?done=undone"));
		this.answers.run(undone);
		work(story);
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.events()).doesNotContain(Happening.IN_CRISIS);
		long given = confirmed(crisis, story);
		List<Object> both = AtOnce.run(2, (number) -> {
			if (number == 0) {
				this.answers.run(given);
			}
			else {
				this.answers.undo(given, UNIT);
			}
			return "won";
		});
		work(story);
		boolean taken = both.get(1).equals("won");
		assertThat(story.status()).isEqualTo(taken ? Status.ASSIGNED : Status.ANSWERED);
		if (!taken) {
			assertThat(both.get(1)).isInstanceOf(Problem.class);
			as(UNIT, undo(crisis, given)).andExpect(status().isConflict())
				.andExpect(content().string(containsString("دیر شد")));
		}
	}

	@Test
	void aCaseThatIsNoLongerPossibleIsNamedAndTheOthersGoOn() throws Exception {
		CaseStory fine = lamp();
		CaseStory taken = lamp();
		CaseStory left = lamp();
		long crisis = crisis();
		long action = confirmed(crisis, fine, taken, left);
		claim(taken, member("colleague", "unit-D06-TEC"));
		left.withdraws("پشیمان شدم.");
		this.answers.run(action);
		work(fine, taken);
		assertThat(fine.status()).isEqualTo(Status.ANSWERED);
		assertThat(taken.status()).isEqualTo(Status.ASSIGNED);
		assertThat(this.actions.find(action).orElseThrow().cases()).filteredOn((one) -> one.why() != null)
			.extracting((one) -> one.code() + " " + one.why())
			.containsExactlyInAnyOrder(taken.code() + " NOT_YOURS", left.code() + " NOT_WAITING");
		as(UNIT, get("/staff/crises/" + crisis)).andExpect(
				content().string(allOf(containsString("۱ از ۳ پیام پاسخ گرفت"), containsString("باز مانده است"))));
	}

	@Test
	void afterACrashItGoesOnWhereItStoppedAndNobodyIsToldTwice() throws Exception {
		CaseStory one = lamp();
		CaseStory two = lamp();
		long crisis = crisis();
		long action = confirmed(crisis, one, two);
		String second = this.actions.find(action).orElseThrow().cases().get(1).code();
		// as if the node had died between the two
		state(action, second, "DONE");
		this.answers.run(action);
		this.database.sql("update crisis_action set state = 'RUNNING', ended_at = null where id = ?")
			.param(action)
			.update();
		state(action, second, "PENDING");
		CaseStory first = second.equals(one.code()) ? two : one;
		CaseStory crashed = second.equals(one.code()) ? one : two;
		work(one, two);
		assertThat(List.of(first.status(), crashed.status())).containsExactly(Status.ANSWERED, Status.ASSIGNED);
		this.answers.run(action);
		this.answers.run(action);
		work(one, two);
		assertThat(this.actions.find(action).orElseThrow().answered()).isEqualTo(2);
		for (CaseStory answered : List.of(first, crashed)) {
			assertThat(answered.status()).isEqualTo(Status.ANSWERED);
			assertThat(answered.told().stream().filter("answered"::equals)).hasSize(1);
			assertThat(answered.events().stream().filter(Happening.IN_CRISIS::equals)).hasSize(1);
		}
	}

	@Test
	void closingACrisisTakesBackWhatHasNotBegun() throws Exception {
		CaseStory story = lamp();
		long crisis = crisis();
		long action = confirmed(crisis, story);
		as(UNIT, post("/staff/crises/" + crisis + "/close").with(token())).andExpect(status().isForbidden());
		as(SUPERVISOR, post("/staff/crises/" + crisis + "/close").with(token()))
			.andExpect(redirectedUrl("/staff/crises?done=closed"));
		this.answers.run(action);
		work(story);
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		for (String step : List.of("/preview", "/answers")) {
			as(UNIT, answer(step, crisis, story)).andExpect(status().isConflict())
				.andExpect(content().string(allOf(containsString(ANSWER), containsString("این رویداد بسته شده است"),
						containsString("توفان شنبه"))));
		}
		as(UNIT, get("/staff/crises/" + crisis)).andExpect(status().isOk())
			.andExpect(content().string(containsString("بسته شد")));
		assertThatThrownBy(() -> this.desk.crisis(UNIT, 0)).isInstanceOf(Problem.class);
	}

	@Test
	void withoutDecisionAnswerOrCaseNothingIsConfirmed() throws Exception {
		CaseStory story = lamp();
		long crisis = crisis();
		as(UNIT, post("/staff/crises/" + crisis + "/preview").with(token()).param("cases", story.code()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("outcome-error"), containsString("answer-error"))));
		as(UNIT, answer("/preview", crisis)).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("cases-error"), containsString(ANSWER))));
		as(UNIT, post("/staff/crises/" + crisis + "/preview").with(token())
			.param("cases", story.code())
			.param("outcome", "planned")
			.param("answer", ANSWER)
			.param("plannedFor", "۱۴۰۵/۰۱/۰۱")).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("plannedFor-error")));
	}

	private void state(long action, String code, String state) {
		this.database.sql("update crisis_action_case set state = ? where action_id = ? and report_code = ?")
			.params(state, action, code)
			.update();
	}

	private int sealed(String code) {
		return this.database.sql("select count(*) from trail_entry where case_code = ? and what = 'report.IN_CRISIS'")
			.param(code)
			.query(Integer.class)
			.single();
	}

}
