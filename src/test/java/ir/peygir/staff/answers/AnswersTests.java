package ir.peygir.staff.answers;

import java.util.List;
import java.util.Map;

import ir.peygir.messaging.SmsParts;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Staff;
import ir.peygir.report.Status;
import ir.peygir.shared.PersianText;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Ready answers, and how an answer will reach the citizen.
 */
class AnswersTests extends DeskStories {

	@Autowired
	private AnswerTemplates templates;

	@Autowired
	private ShippedAnswers shipped;

	@Test
	void aReadyAnswerIsFilledInForThisCase() throws Exception {
		CaseStory story = pothole();
		String path = "/staff/tasks/" + story.task().getId() + "/answers";
		as(UNIT, get(path).param("outcome", "planned").param("plannedFor", "2027-03-20"))
			.andExpect(jsonPath("$[0].title").value("در برنامهٔ روکش"))
			.andExpect(jsonPath("$[0].text").value(containsString("۲۹ اسفند ۱۴۰۵")))
			.andExpect(jsonPath("$[0].missing").isEmpty());
		as(UNIT, get(path).param("outcome", "planned")).andExpect(jsonPath("$[0].missing", hasItem("روز اجرا")));
		as(UNIT, get(path).param("outcome", "notPossible").param("reason", "law"))
			.andExpect(jsonPath("$[0].text").value(startsWith("قانون اجازه نمی‌دهد.")));
		as(UNIT, get(path).param("outcome", "wrongUnit")).andExpect(jsonPath("$").isEmpty());
		as(OTHER_UNIT, get(path).param("outcome", "done")).andExpect(status().isNotFound());
	}

	@Test
	void thePreviewIsWhatReallyLeavesAndChangesNothing() throws Exception {
		CaseStory story = pothole();
		story.evidence(Staff.unit("D06-TEC"));
		List<String> told = story.told();
		String shown = preview(story, "{\"actOutcome\":\"done\",\"answer\":\"چاله پر شد.\"}").andExpect(status().isOk())
			.andExpect(content().string(containsString("پاسخ پیام " + story.code())))
			.andExpect(content().string(containsString("‹پیوند شخصی شهروند›")))
			.andExpect(content().string(containsString("پاسخ داده شد")))
			.andExpect(content().string(containsString("چاله پر شد.")))
			.andExpect(content().string(not(containsString("http"))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(story.told()).isEqualTo(told);
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		story.done(Staff.unit("D06-TEC"), "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
		assertThat(story.told()).contains("answered");
		String sent = "پاسخ پیام " + story.code() + ":\n" + story.linkIn("answered") + "\nراضی ۳۱، اعتراض ۳۳";
		SmsParts size = SmsParts.of(sent);
		assertThat(shown).contains("راضی ۳۱، اعتراض ۳۳")
			.contains(PersianText.persianDigits(size.characters()) + " نویسه · "
					+ PersianText.persianDigits(size.parts()) + " پیامک");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			notPossible, پس از تأیید سرپرست می‌رسد
			askCitizen, منتظر پاسخ شما
			outside, به سازمان دیگر فرستاده شد
			wrongUnit, شهروند با این تصمیم اکنون پیامکی نمی‌گیرد""")
	void everyDecisionHasItsPreview(String outcome, String words) throws Exception {
		CaseStory story = pothole();
		preview(story, "{\"actOutcome\":\"" + outcome + "\",\"answer\":\"متن پاسخ\",\"note\":\"یادداشت\"}")
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(words)));
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
	}

	@Test
	void whatIsMissingForAPreviewIsSaid() throws Exception {
		CaseStory story = pothole();
		preview(story, "{\"actOutcome\":\"done\"}").andExpect(content().string(containsString("پاسخ به شهروند")));
		preview(story, "{\"actOutcome\":\"planned\",\"answer\":\"بعد\",\"plannedFor\":\"2020-01-01\"}")
			.andExpect(content().string(containsString("تاریخ باید پس از امروز باشد.")));
		as(OTHER_UNIT,
				post("/staff/tasks/" + story.task().getId() + "/preview").with(token())
					.contentType(MediaType.APPLICATION_JSON)
					.content("{}"))
			.andExpect(status().isNotFound());
	}

	@Test
	void anOfficerSeesHowARefusalArrives() throws Exception {
		CaseStory story = this.scene.sent(Message.unsorted());
		as(OPERATOR,
				post("/staff/tasks/" + story.task().getId() + "/preview").with(token())
					.contentType(MediaType.APPLICATION_JSON)
					.content("{\"triageOutcome\":\"notRelated\",\"answer\":\"با ادارهٔ برق است.\"}"))
			.andExpect(content().string(containsString("پیام " + story.code() + " پاسخ گرفت")))
			.andExpect(content().string(containsString("بسته شد")));
		assertThat(story.status()).isEqualTo(Status.IN_TRIAGE);
	}

	@Test
	void supervisorsKeepThemAndAWrongOneIsRefusedByName() throws Exception {
		as(SUPERVISOR, form("actOnReport.done", "انجام شد، آزمایشی", "{topic} و {weather}"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("«weather» شناخته‌شده نیست")));
		as(SUPERVISOR, form("actOnReport.planned", "بی روز", "در برنامه است."))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("«plannedFor» باید در متن باشد")));
		as(SUPERVISOR, form("actOnReport.done", "انجام شد، آزمایشی", "{topic} انجام شد."))
			.andExpect(redirectedUrl("/staff/answer-templates?done=saved"));
		AnswerTemplate mine = this.templates.all()
			.stream()
			.filter((one) -> one.title().equals("انجام شد، آزمایشی"))
			.findFirst()
			.orElseThrow();
		as(SUPERVISOR, get("/staff/answer-templates").param("edit", mine.id().toString()))
			.andExpect(content().string(containsString("{topic} انجام شد.")));
		as(SUPERVISOR, post("/staff/answer-templates/" + mine.id() + "/retire").with(token()))
			.andExpect(redirectedUrl("/staff/answer-templates?done=retired"));
		assertThat(this.templates.fitting(mine.use(), "RDS-01")).extracting(AnswerTemplate::id)
			.doesNotContain(mine.id());
		as(UNIT, get("/staff/answer-templates")).andExpect(status().isForbidden());
		as(UNIT, post("/staff/answer-templates/" + mine.id() + "/restore").with(token()))
			.andExpect(status().isForbidden());
	}

	@Test
	void whoSavesLaterReadsWhatAColleagueWroteAndLosesNothing() throws Exception {
		as(SUPERVISOR, form("actOnReport.done", "دو ویراستار", "متن نخست")).andExpect(status().is3xxRedirection());
		AnswerTemplate both = titled("دو ویراستار");
		as(SUPERVISOR, change(both, "متن همکار", both.version()))
			.andExpect(redirectedUrl("/staff/answer-templates?done=saved"));
		as(SUPERVISOR, change(both, "متن من", both.version())).andExpect(status().isConflict())
			.andExpect(content().string(containsString("همکار دیگری آن را تغییر داده است")))
			.andExpect(content().string(containsString("متن همکار")))
			.andExpect(content().string(containsString("متن من")))
			.andExpect(content().string(containsString("name=\"version\" value=\"" + (both.version() + 1) + "\"")));
		assertThat(titled("دو ویراستار").body()).isEqualTo("متن همکار");
		as(SUPERVISOR, change(both, "متن من", both.version() + 1))
			.andExpect(redirectedUrl("/staff/answer-templates?done=saved"));
		assertThat(titled("دو ویراستار").body()).isEqualTo("متن من");
	}

	private AnswerTemplate titled(String title) {
		return this.templates.all().stream().filter((one) -> one.title().equals(title)).findFirst().orElseThrow();
	}

	private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
			AnswerTemplate template, String body, int version) {
		return form(template.use().name(), template.title(), body).param("id", template.id().toString())
			.param("version", String.valueOf(version));
	}

	@Test
	void aWrongLineOfTheShippedOnesStopsTheStart() {
		assertThat(this.shipped.read()).hasSizeGreaterThanOrEqualTo(20);
		assertThatThrownBy(() -> this.shipped.read(List.of(row("a", "done", "خوب است."), row("b", "done", "{wether}"))))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("line 3")
			.hasMessageContaining("“wether”");
		assertThatThrownBy(() -> this.shipped.read(List.of(row("a", "planned", "بعد"))))
			.hasMessageContaining("“plannedFor”");
		assertThatThrownBy(() -> this.shipped.read(List.of(row("a", "never", "بعد")))).hasMessageContaining("line 2");
	}

	private static Map<String, String> row(String code, String outcome, String body) {
		return Map.of("code", code, "task", "actOnReport", "outcome", outcome, "topic", "", "title", "عنوان", "body",
				body);
	}

	private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(String use,
			String title, String body) {
		return post("/staff/answer-templates").with(token())
			.param("use", use)
			.param("title", title)
			.param("body", body);
	}

	private ResultActions preview(CaseStory story, String decision) throws Exception {
		return as(UNIT,
				post("/staff/tasks/" + story.task().getId() + "/preview").with(token())
					.contentType(MediaType.APPLICATION_JSON)
					.content(decision));
	}

}
