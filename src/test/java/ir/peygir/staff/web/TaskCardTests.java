package ir.peygir.staff.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class TaskCardTests extends DeskStories {

	@Test
	void theUnitReadsWhatTheCitizenWroteButNotWhoItIs() throws Exception {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").saying("<b>چاله</b> {{1+1}}", "کوچهٔ هشتم"));
		as(UNIT, card(story)).andExpect(status().isOk())
			.andExpect(content().string(containsString("&lt;b&gt;چاله&lt;/b&gt; {{1+1}}")))
			.andExpect(content().string(containsString("کوچهٔ هشتم")))
			.andExpect(content().string(containsString("data-evidence-needed=\"true\"")))
			.andExpect(content().string(not(containsString(story.mobile().substring(1)))));
	}

	@Test
	void forOtherUnitsThereIsNoSuchCard() throws Exception {
		as(OTHER_UNIT, card(pothole())).andExpect(status().isNotFound());
		as(UNIT, get("/staff/tasks/no-such-task/card")).andExpect(status().isNotFound());
	}

	@Test
	void onlyWhoHasATaskGivesItBack() throws Exception {
		CaseStory story = pothole();
		claim(story, UNIT);
		as(SUPERVISOR, giveBack(story)).andExpect(status().isNotFound());
		as(UNIT, card(story)).andExpect(content().string(containsString("data-give-back")));
		as(UNIT, giveBack(story)).andExpect(status().isNoContent());
		assertThat(story.task().getAssignee()).isNull();
		as(UNIT, card(story)).andExpect(content().string(not(containsString("data-give-back"))));
		as(UNIT, giveBack(story)).andExpect(status().isNotFound());
	}

	@Test
	void givingBackNeedsTheTokenOfTheCard() throws Exception {
		CaseStory story = pothole();
		as(UNIT, post("/staff/tasks/{id}/give-back", story.task().getId())).andExpect(status().isForbidden());
	}

	@Test
	void whoWorksOnACaseAddsEvidenceAndNobodyElse() throws Exception {
		CaseStory story = pothole();
		evidence(UNIT, story).andExpect(status().isCreated())
			.andExpect(jsonPath("$.id").isNotEmpty())
			.andExpect(jsonPath("$.url").isNotEmpty())
			.andExpect(jsonPath("$.thumb").isNotEmpty());
		evidence(OTHER_UNIT, story).andExpect(status().isNotFound());
		evidence(AUDITOR, story).andExpect(status().isNotFound());
		evidence(SUPERVISOR, story).andExpect(status().isNotFound());
		as(UNIT, card(story)).andExpect(content().string(containsString("data-evidence=\"1\"")));
	}

	private static AbstractMockHttpServletRequestBuilder<?> card(CaseStory story) {
		return get("/staff/tasks/{id}/card", story.task().getId());
	}

	private static AbstractMockHttpServletRequestBuilder<?> giveBack(CaseStory story) {
		return post("/staff/tasks/{id}/give-back", story.task().getId()).with(csrf());
	}

	private ResultActions evidence(StaffMember member, CaseStory story) throws Exception {
		return as(member, multipart("/staff/api/cases/{code}/evidence", story.code()).file(photo()).with(csrf()));
	}

	/**
	 * As a page sends it: the cookie and, masked with zeros, the same token. The
	 * ready-made one would put another repository into the application that all tests
	 * share.
	 */
	private static RequestPostProcessor csrf() {
		return (request) -> {
			byte[] token = "token-of-the-test".getBytes(StandardCharsets.US_ASCII);
			byte[] masked = new byte[2 * token.length];
			System.arraycopy(token, 0, masked, token.length, token.length);
			request.setCookies(new Cookie("peygir-csrf", new String(token, StandardCharsets.US_ASCII)));
			request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
			return request;
		};
	}

}
