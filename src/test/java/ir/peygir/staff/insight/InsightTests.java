package ir.peygir.staff.insight;

import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class InsightTests extends DeskStories {

	@Autowired
	private JdbcClient database;

	@Autowired
	private FeedbackDesk feedback;

	@Test
	void figuresAreThoseOfTheSurveysAndSmallOnesHideTheShare() throws Exception {
		this.database.sql("update survey set topic_code = null where topic_code in ('STR-01', 'STR-02')").update();
		for (int i = 0; i < 6; i++) {
			survey("STR-01", i < 5, i < 4);
		}
		survey("STR-02", true, true);
		String file = as(SUPERVISOR, get("/staff/insight.csv").param("days", "30")).andExpect(status().isOk())
			.andExpect(header().string("Content-Type", containsString("text/csv")))
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(file).startsWith("\ufeffکد,موضوع,");
		assertThat(file.lines()).anyMatch((line) -> line.startsWith("STR-01,") && line.endsWith(",6,5,4,80,83"))
			.anyMatch((line) -> line.startsWith("STR-02,") && line.endsWith(",1,1,,,100"));
		as(AUDITOR, get("/staff/insight").param("days", "30").param("by", "share"))
			.andExpect(content().string(containsString("۸۰\u200f٪")))
			.andExpect(content().string(containsString("پاسخ کم است")));
	}

	@Test
	void theTableIsOrderedByItsLinksAndTakesAnyNonsenseKindly() throws Exception {
		survey("STR-03", true, true);
		for (String query : new String[] { "days=7&by=nonsense", "days=x&by=RATE&desc=false", "by=topic&desc=true" }) {
			as(SUPERVISOR, get("/staff/insight?" + query)).andExpect(status().isOk());
		}
		as(SUPERVISOR, get("/staff/insight?by=asked&desc=true"))
			.andExpect(content().string(containsString("aria-sort=\"descending\"")))
			.andExpect(content().string(containsString("by=asked&amp;desc=false")));
	}

	@Test
	void opinionsAreReadByTopicWithoutWhoseTheyAre() throws Exception {
		CaseStory story = this.scene
			.sent(Message.of("OPINION", "SUG-01").in("06").saying("پیاده‌راه بهتر است", "ولیعصر"));
		as(SUPERVISOR, get("/staff/insight/opinions").param("topic", "SUG-01"))
			.andExpect(content().string(containsString("پیاده‌راه بهتر است")))
			.andExpect(content().string(containsString(story.code())))
			.andExpect(content().string(not(containsString(story.mobile().substring(1)))));
		story.withdraws("نظرم عوض شد");
		as(SUPERVISOR, get("/staff/insight/opinions").param("topic", "SUG-01"))
			.andExpect(content().string(not(containsString(story.code()))));
		as(SUPERVISOR, get("/staff/insight/opinions").param("topic", "none").param("page", "-1"))
			.andExpect(status().isOk());
	}

	@Test
	void figuresAreForThoseWhoLeadAndCheck() throws Exception {
		for (String path : new String[] { "/staff/insight", "/staff/insight.csv", "/staff/insight/opinions" }) {
			as(UNIT, get(path)).andExpect(status().isForbidden());
			as(OPERATOR, get(path)).andExpect(status().isForbidden());
			as(AUDITOR, get(path)).andExpect(status().isOk());
		}
		as(AUDITOR, get("/staff")).andExpect(content().string(containsString("/staff/insight")));
		as(UNIT, get("/staff")).andExpect(content().string(not(containsString("/staff/insight"))));
	}

	/** Asked about a pothole, and counted under that topic. */
	private void survey(String topic, boolean answered, boolean satisfied) {
		CaseStory story = answered();
		if (answered && satisfied) {
			this.feedback.answerByCode(story.code(), 1, new Feedback(true, 5, null, null, null));
		}
		else if (answered) {
			story.objects("NOT_DONE", "هنوز هست.");
		}
		this.database.sql("update survey set topic_code = ? where case_code = ?").params(topic, story.code()).update();
	}

}
