package ir.peygir.staff.crisis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.AtOnce;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Happening;
import ir.peygir.report.Message;
import ir.peygir.report.Staff;
import ir.peygir.report.Status;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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

class CrisisTests extends DeskStories {

	/** Moving a lamp post: a unit's work of which nothing has to be shown. */
	private static final String TOPIC = "BTY-26";

	/** Gravel on a muddy lane: has to be shown. */
	private static final String SHOWN = "RDS-48";

	private static final String ANSWER = "پس از توفان، همهٔ پایه‌ها جابه‌جا شد.";

	@Autowired
	private CrisisDesk desk;

	@Autowired
	private JointAnswers answers;

	@Autowired
	private ActionTable actions;

	@Autowired
	private CrisisTable crises;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void otherStoriesHaveTheirOwnCrises() {
		this.database.sql("update report set district_code = '05' where topic_code in (?, ?)")
			.params(TOPIC, SHOWN)
			.update();
	}

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
		CrisisDesk.Sight sight = this.desk.look(crisis, UNIT);
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
		this.answers.run(action);
		String second = this.actions.find(action).orElseThrow().cases().get(1).code();
		CaseStory crashed = second.equals(one.code()) ? one : two;
		// as if the node had died between the two
		this.database.sql("update crisis_action set state = 'RUNNING', ended_at = null where id = ?")
			.param(action)
			.update();
		this.answers.run(action);
		this.answers.run(action);
		work(one, two);
		assertThat(this.actions.find(action).orElseThrow().answered()).isEqualTo(2);
		assertThat(crashed.told().stream().filter("answered"::equals)).hasSize(1);
		assertThat(crashed.events().stream().filter(Happening.IN_CRISIS::equals)).hasSize(1);
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
		as(UNIT, answer("/answers", crisis, story)).andExpect(status().isConflict());
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

	private CaseStory lamp() {
		return this.scene.sent(Message.request(TOPIC).in("06"));
	}

	private long crisis() throws Exception {
		String to = as(SUPERVISOR, form("توفان").with(token()).param("last", "۱۴۰۵/۰۸/۰۱")).andReturn()
			.getResponse()
			.getRedirectedUrl();
		Matcher id = Pattern.compile("/staff/crises/(\\d+)\\?done=opened").matcher(String.valueOf(to));
		assertThat(id.matches()).as(to).isTrue();
		return Long.parseLong(id.group(1));
	}

	private static MockHttpServletRequestBuilder form(String title) {
		return post("/staff/crises").param("title", title)
			.param("reason", "توفان شنبه")
			.param("topic1", TOPIC.toLowerCase())
			.param("topic3", SHOWN)
			.param("district", "۰۶")
			.param("first", "1405/07/01");
	}

	private long confirmed(long crisis, CaseStory... stories) throws Exception {
		as(UNIT, answer("/answers", crisis, stories))
			.andExpect(redirectedUrl("/staff/crises/" + crisis + "?done=waiting"));
		return this.actions.ofCrisis(crisis).get(0).id();
	}

	private static MockHttpServletRequestBuilder answer(String what, long crisis, CaseStory... stories) {
		MockHttpServletRequestBuilder form = post("/staff/crises/" + crisis + what).with(token())
			.param("outcome", "done")
			.param("answer", ANSWER);
		Set.of(stories).forEach((story) -> form.param("cases", story.code()));
		return form;
	}

	private static MockHttpServletRequestBuilder undo(long crisis, long action) {
		return post("/staff/crises/" + crisis + "/answers/" + action + "/undo").with(token());
	}

	private static void work(CaseStory... stories) {
		Set.of(stories).forEach(CaseStory::work);
	}

	private int sealed(String code) {
		return this.database.sql("select count(*) from trail_entry where case_code = ? and what = 'report.IN_CRISIS'")
			.param(code)
			.query(Integer.class)
			.single();
	}

}
