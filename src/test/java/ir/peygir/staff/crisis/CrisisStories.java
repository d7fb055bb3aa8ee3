package ir.peygir.staff.crisis;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/**
 * Stories of a crisis in district 6 and of the unit that answers it.
 */
abstract class CrisisStories extends DeskStories {

	/** Moving a lamp post: a unit's work of which nothing has to be shown. */
	static final String TOPIC = "BTY-26";

	/** Gravel on a muddy lane: has to be shown. */
	static final String SHOWN = "RDS-48";

	static final String ANSWER = "پس از توفان، همهٔ پایه‌ها جابه‌جا شد.";

	@Autowired
	ActionTable actions;

	@Autowired
	JdbcClient database;

	@AfterEach
	void otherStoriesHaveTheirOwnCrises() {
		this.database.sql("update report set district_code = '05' where topic_code in (?, ?)")
			.params(TOPIC, SHOWN)
			.update();
	}

	final CaseStory lamp() {
		return this.scene.sent(Message.request(TOPIC).in("06"));
	}

	final long crisis() throws Exception {
		String to = as(SUPERVISOR, form("توفان").with(token()).param("last", "۱۴۰۵/۰۸/۰۱")).andReturn()
			.getResponse()
			.getRedirectedUrl();
		Matcher id = Pattern.compile("/staff/crises/(\\d+)\\?done=opened").matcher(String.valueOf(to));
		assertThat(id.matches()).as(to).isTrue();
		return Long.parseLong(id.group(1));
	}

	static MockHttpServletRequestBuilder form(String title) {
		return post("/staff/crises").param("title", title)
			.param("reason", "توفان شنبه")
			.param("topic1", TOPIC.toLowerCase())
			.param("topic3", SHOWN)
			.param("district", "۰۶")
			.param("first", "1405/07/01");
	}

	final long confirmed(long crisis, CaseStory... stories) throws Exception {
		as(UNIT, answer("/answers", crisis, stories))
			.andExpect(redirectedUrl("/staff/crises/" + crisis + "?done=waiting"));
		return this.actions.ofCrisis(crisis).get(0).id();
	}

	static MockHttpServletRequestBuilder answer(String what, long crisis, CaseStory... stories) {
		MockHttpServletRequestBuilder form = post("/staff/crises/" + crisis + what).with(token())
			.param("outcome", "done")
			.param("answer", ANSWER);
		Set.of(stories).forEach((story) -> form.param("cases", story.code()));
		return form;
	}

	static MockHttpServletRequestBuilder undo(long crisis, long action) {
		return post("/staff/crises/" + crisis + "/answers/" + action + "/undo").with(token());
	}

	static void work(CaseStory... stories) {
		Set.of(stories).forEach(CaseStory::work);
	}

}
