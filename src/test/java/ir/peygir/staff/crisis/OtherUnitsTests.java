package ir.peygir.staff.crisis;

import java.util.Map;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whichever way somebody looks for work, a task of another unit is not there.
 */
class OtherUnitsTests extends DeskStories {

	private static final String PERSON = "of-one-unit";

	private static final StaffMember MEMBER = member(PERSON, "unit-D06-SRV");

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private IdentityService identities;

	@Autowired
	private FilterService filters;

	@Autowired
	private CrisisDesk desk;

	private CaseStory foreign;

	private String task;

	@BeforeEach
	void anotherUnitHasWork() {
		User user = this.identities.newUser(PERSON);
		user.setPassword("demo");
		this.identities.saveUser(user);
		this.identities.createMembership(PERSON, "unit-D06-SRV");
		this.foreign = this.scene.sent(Message.request("BTY-26").in("06"));
		this.task = this.foreign.task().getId();
	}

	@AfterEach
	void thePersonLeaves() {
		this.identities.deleteUser(PERSON);
	}

	@Test
	void noFilterListsOrCountsItHoweverItIsWidened() {
		String wider = "{\"orQueries\":[{\"taskId\":\"%s\",\"taskDefinitionKey\":\"actOnReport\"}]}"
			.formatted(this.task);
		String exact = "{\"taskId\":\"%s\"}".formatted(this.task);
		int open = 0;
		for (Filter filter : this.filters.createFilterQuery().list()) {
			String path = "/filter/" + filter.getId();
			if (ask(HttpMethod.GET, path, null).startsWith("200")) {
				open++;
				for (String json : new String[] { "{}", wider, exact }) {
					assertThat(ask(HttpMethod.POST, path + "/list?maxResults=500", json)).as(filter.getName())
						.doesNotContain(this.task);
				}
				assertThat(ask(HttpMethod.POST, path + "/count", exact)).isEqualTo("200 {\"count\":0}");
				assertThat(ask(HttpMethod.POST, path + "/singleResult", exact)).doesNotContain(this.task);
			}
		}
		assertThat(open).isGreaterThan(3);
	}

	@Test
	void noListCountOrHistoryOfTasksKnowsIt() {
		for (String query : new String[] { "taskId=" + this.task,
				"processInstanceBusinessKey=" + this.foreign.code() }) {
			assertThat(ask(HttpMethod.GET, "/task/count?" + query, null)).isEqualTo("200 {\"count\":0}");
			assertThat(ask(HttpMethod.GET, "/task?maxResults=500&" + query, null)).isEqualTo("200 []");
			assertThat(ask(HttpMethod.GET, "/history/task/count?" + query, null)).isEqualTo("200 {\"count\":0}");
		}
		assertThat(ask(HttpMethod.GET, "/task/" + this.task, null)).matches("(?s)40[34].*");
		assertThat(ask(HttpMethod.GET, "/task/report/candidate-group-count", null)).doesNotStartWith("200");
	}

	@Test
	void theNextTaskIsNeverAnothersAndTheCrisisSaysNoMoreThanHowMany() throws Exception {
		for (int time = 0; time < 3; time++) {
			as(MEMBER, post("/staff/api/tasks/next").with(token()))
				.andExpect(content().string(not(containsString(this.task))));
		}
		assertThat(this.foreign.task().getAssignee()).isNull();
		long crisis = this.desk.open(SUPERVISOR, Map.of("title", "توفان", "reason", "توفان", "topic1", "BTY-26",
				"district", "06", "first", "1405/07/01", "last", "1405/08/01"));
		as(MEMBER, get("/staff/crises/" + crisis)).andExpect(status().isOk())
			.andExpect(content().string(not(containsString(this.foreign.code()))))
			.andExpect(content().string(containsString("در دست واحدهای دیگر است")));
		as(MEMBER,
				post("/staff/crises/" + crisis + "/preview").with(token())
					.param("cases", this.foreign.code())
					.param("outcome", "done")
					.param("answer", "انجام شد."))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(not(containsString("پاسخ پیام " + this.foreign.code()))));
	}

	/** Status and body in one. */
	private String ask(HttpMethod method, String path, String json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth(PERSON, "demo");
		headers.setContentType(MediaType.APPLICATION_JSON);
		var answer = this.rest.exchange("/engine-rest" + path, method, new HttpEntity<>(json, headers), String.class);
		return answer.getStatusCode().value() + " " + answer.getBody();
	}

}
