package ir.peygir.staff.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import ir.peygir.Statements;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.city.StandIns;
import ir.peygir.report.CaseStory;
import ir.peygir.report.CaseView;
import ir.peygir.report.Message;
import ir.peygir.report.Status;
import ir.peygir.shared.Display;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CrisisCheckTests extends CrisisStories {

	/** Five minutes to midnight in Tehran, on 1405/07/19. */
	private static final Instant LATE = Instant.parse("2026-10-11T20:25:00Z");

	@Autowired
	private CrisisDesk desk;

	@Autowired
	private CrisisTable crises;

	@Autowired
	private JointAnswers answers;

	@Autowired
	private Crises news;

	@Autowired
	private Statements statements;

	@Autowired
	private StandIns standIns;

	@AfterEach
	void nothingIsLeft() {
		this.database.sql("delete from absence").update();
		this.database.sql("delete from report where draft_id like 'copy-%'").update();
	}

	@Test
	void olderCasesThatNobodyMayAnswerSoDoNotHideTheLaterOnes() throws Exception {
		CaseStory planned = lamp();
		this.database.sql("update report set status = 'PLANNED' where code = ?").param(planned.code()).update();
		copies(planned, CrisisDesk.MOST + 5);
		CaseStory story = lamp();
		long crisis = crisis();
		Sight sight = this.desk.look(this.crises.find(crisis).orElseThrow(), UNIT);
		assertThat(sight.eligible()).extracting((match) -> match.code()).containsExactly(story.code());
		assertThat(sight.more()).isFalse();
		assertThat(sight.leftOut()).hasSize(100);
		assertThat(sight.leftOut().size() + sight.unlisted()).isEqualTo(CrisisDesk.MOST + 6);
		as(UNIT, get("/staff/crises/" + crisis))
			.andExpect(content().string(allOf(containsString(story.code()), containsString("۲۰۶ پیام دیگر"))));
		confirmed(crisis, story);
	}

	@Test
	void whatTheTaskWouldRefuseIsNamedBeforehand() throws Exception {
		CaseStory woken = lamp();
		CaseStory fine = lamp();
		this.database.sql("update report set plans = 1 where code = ?").param(woken.code()).update();
		long crisis = crisis();
		for (String step : List.of("/preview", "/answers")) {
			as(UNIT, planned(step, crisis, "۱۴۰۵/۰۸/۰۱", woken, fine)).andExpect(status().isUnprocessableEntity())
				.andExpect(content().string(allOf(containsString("cases-error"),
						containsString("یک بار در برنامه گذاشته شده است"), containsString("۱۴۰۵/۰۸/۰۱"))));
		}
		assertThat(this.actions.ofCrisis(crisis)).isEmpty();
		as(UNIT, planned("/preview", crisis, "۱۴۰۵/۰۸/۰۱", fine)).andExpect(status().isOk());
	}

	@Test
	void thePlannedDayLiesAfterTheDayOnWhichTheAnswerIsGiven() throws Exception {
		CaseStory story = lamp();
		long crisis = crisis();
		this.scene.itIs(LATE);
		for (String step : List.of("/preview", "/answers")) {
			as(UNIT, planned(step, crisis, "۱۴۰۵/۰۷/۲۰", story)).andExpect(status().isUnprocessableEntity())
				.andExpect(content().string(containsString("plannedFor-error")));
		}
		as(UNIT, planned("/answers", crisis, "۱۴۰۵/۰۷/۲۱", story)).andExpect(status().is3xxRedirection());
		this.scene.itIs(LATE.plusSeconds(601));
		this.answers.run(this.actions.ofCrisis(crisis).get(0).id());
		assertThat(this.actions.ofCrisis(crisis).get(0).answered()).isOne();
	}

	@Test
	void thePreviewTellsEachWayAndLanguage() throws Exception {
		CaseStory mobile = lamp();
		CaseStory landline = this.scene
			.sent(Message.request(TOPIC).in("06").from(new ContactDetails(null, "02188776655", null, null)));
		CaseStory english = lamp();
		this.database.sql("""
				update contact set language = 'en'
				where id = (select contact_id from voice where report_code = ? and number = 1)""")
			.param(english.code())
			.update();
		long crisis = crisis();
		as(UNIT, answer("/preview", crisis, mobile, landline, english)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("۲ نفر جداگانه پیامک می‌گیرند"),
					containsString("۱ نفر فقط تلفن ثابت دارند"), containsString("پاسخ پیام " + mobile.code()),
					containsString("Answer to report " + english.code()),
					not(containsString("پاسخ پیام " + landline.code())))));
		this.answers.run(confirmed(crisis, mobile, landline, english));
		work(mobile, landline, english);
		assertThat(List.of(mobile.told(), english.told())).allSatisfy((told) -> assertThat(told).contains("answered"));
		assertThat(landline.status()).isEqualTo(Status.ANSWERED);
		assertThat(landline.told()).doesNotContain("answered");
	}

	@Test
	void theLineOfAStandInNamesBoth() throws Exception {
		CaseStory story = lamp();
		long crisis = crisis();
		LocalDate today = LocalDate.ofInstant(SUNDAY, Display.CITY);
		this.standIns.add("unit06", today, today, "clubdesk");
		StaffMember standIn = new StaffMember("clubdesk", "clubdesk", List.of("club-desk", "unit-D06-TEC"));
		as(standIn, answer("/answers", crisis, story))
			.andExpect(redirectedUrl("/staff/crises/" + crisis + "?done=waiting"));
		this.answers.run(this.actions.ofCrisis(crisis).get(0).id());
		assertThat(story.file().history()).filteredOn((entry) -> "توفان".equals(entry.detail()))
			.extracting(CaseView.Entry::who, CaseView.Entry::onBehalfOf)
			.containsExactly(tuple("clubdesk", "unit06"));
	}

	@Test
	void theCardOfACaseAsksForItsCrisisOnce() throws Exception {
		CaseStory one = lamp();
		CaseStory two = lamp();
		confirmed(crisis(), one, two);
		List<String> sent = this.statements.during(
				() -> assertThat(this.news.of(one.code())).extracting((note) -> note.title()).containsExactly("توفان"));
		assertThat(sent.stream().filter((statement) -> statement.contains("crisis"))).hasSize(1);
	}

	private void copies(CaseStory story, int many) {
		String columns = this.database
			.sql("select column_name from information_schema.columns where lower(table_name) = 'report'")
			.query(String.class)
			.list()
			.stream()
			.map(String::toLowerCase)
			.filter((column) -> !List.of("code", "draft_id").contains(column))
			.distinct()
			.collect(Collectors.joining(", "));
		Random codes = new Random(many);
		for (int number = 0; number < many; number++) {
			this.database
				.sql("insert into report (code, draft_id, " + columns + ") select ?, ?, " + columns
						+ " from report where code = ?")
				.params(TrackingCode.random(codes).digits(), "copy-" + number, story.code())
				.update();
		}
	}

	private static MockHttpServletRequestBuilder planned(String step, long crisis, String day, CaseStory... stories) {
		MockHttpServletRequestBuilder form = post("/staff/crises/" + crisis + step).with(token())
			.param("outcome", "planned")
			.param("plannedFor", day)
			.param("answer", ANSWER);
		List.of(stories).forEach((story) -> form.param("cases", story.code()));
		return form;
	}

}
