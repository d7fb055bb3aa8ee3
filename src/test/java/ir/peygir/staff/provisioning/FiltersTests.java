package ir.peygir.staff.provisioning;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists of Tasklist, asked for as Tasklist asks.
 */
class FiltersTests extends ReportStories {

	private static final List<String> EVERYBODYS = List.of("کارهای من", "کارهای آزاد", "مهلت امروز", "گذشته از مهلت",
			"اعتراض‌ها", "کارهای واحد");

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private IdentityService identities;

	/**
	 * The engine remembers guesses of other tests until a moment that lies ahead here.
	 */
	@BeforeEach
	void guessesAreForgotten() {
		this.identities.createUserQuery().list().forEach((user) -> this.identities.unlockUser(user.getId()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "unit06", "organisation", "headquarters", "protection", "clubdesk", "manager", "auditor",
			"designer" })
	void everyDemoAccountHasItsListsAndEachOfThemAnswers(String account) {
		assertThat(filters(account)).extracting((filter) -> filter.get("name").asText())
			.containsExactlyInAnyOrderElementsOf(EVERYBODYS);
		filters(account).forEach(
				(filter) -> assertThat(tasks(account, filter).getStatusCode().value()).as(filter.get("name").asText())
					.isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "secretariat", "mayor06", "supervisor", "inspector" })
	void whoHasTasksOfMeetingsFindsThemByThemselves(String account) {
		assertThat(filters(account)).extracting((filter) -> filter.get("name").asText())
			.containsAll(EVERYBODYS)
			.contains("ملاقات مردمی", "دستورهای ملاقات")
			.hasSize(EVERYBODYS.size() + 2);
		filters(account).forEach((filter) -> assertThat(tasks(account, filter).getStatusCode().value()).isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "operator", "admin" })
	void theCallsAreTheCallCentres(String account) {
		int more = account.equals("admin") ? 3 : 1;
		assertThat(filters(account)).extracting((filter) -> filter.get("name").asText())
			.containsAll(EVERYBODYS)
			.contains("تماس‌ها")
			.hasSize(EVERYBODYS.size() + more);
		filters(account).forEach((filter) -> assertThat(tasks(account, filter).getStatusCode().value()).isEqualTo(200));
	}

	@Test
	void theListsStandInTheOrderOfADay() {
		assertThat(filters("unit06").stream()
			.sorted(java.util.Comparator.comparing((filter) -> filter.at("/properties/priority").asInt()))
			.map((filter) -> filter.get("name").asText())).containsExactlyElementsOf(EVERYBODYS);
	}

	@Test
	void whatAColleagueHasTakenIsNoLongerFree() {
		CaseStory story = pothole();
		assertThat(found("unit06", "کارهای آزاد")).contains(story.task().getId());
		story.takes(Staff.unit("D06-TEC"));
		assertThat(found("unit06", "کارهای آزاد")).doesNotContain(story.task().getId());
		assertThat(found("unit06", "کارهای واحد")).contains(story.task().getId());
	}

	@Test
	void eachListHasAColourOfItsOwn() {
		assertThat(filters("operator")).extracting((filter) -> filter.at("/properties/color").asText())
			.doesNotHaveDuplicates()
			.allMatch((colour) -> colour.matches("#[0-9a-f]{6}"));
	}

	@Test
	void anObjectionIsFoundByWhoDecidesItAndByNobodyElse() {
		CaseStory story = this.scene.sent(Message.unsorted())
			.done(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated", "answer", "با ادارهٔ برق است.")
			.objects("UNRELATED", "تیر برق از آن شهرداری است.");
		assertThat(found("supervisor", "اعتراض‌ها")).contains(story.task().getId());
		assertThat(found("unit06", "اعتراض‌ها")).doesNotContain(story.task().getId());
		assertThat(found("supervisor", "کارهای واحد")).contains(story.task().getId());
	}

	@Test
	void theListsOfAUnitHoldItsOwnWorkAndNoOthers() {
		CaseStory mine = pothole();
		CaseStory others = this.scene.sent(Message.request("RDS-01").in("17"));
		assertThat(found("unit06", "کارهای واحد")).contains(mine.task().getId()).doesNotContain(others.task().getId());
		assertThat(found("unit06", "کارهای من")).doesNotContain(mine.task().getId());
		assertThat(found("operator", "کارهای واحد")).doesNotContain(mine.task().getId());
	}

	private List<String> found(String account, String name) {
		JsonNode filter = filters(account).stream()
			.filter((one) -> one.get("name").asText().equals(name))
			.findFirst()
			.orElseThrow();
		return StreamSupport.stream(tasks(account, filter).getBody().spliterator(), false)
			.map((task) -> task.get("id").asText())
			.toList();
	}

	private List<JsonNode> filters(String account) {
		ResponseEntity<JsonNode> answer = call(account, HttpMethod.GET, "/filter?resourceType=Task&maxResults=100",
				null);
		assertThat(answer.getStatusCode().value()).as("%s: %s", account, answer.getBody()).isEqualTo(200);
		return StreamSupport.stream(answer.getBody().spliterator(), false).toList();
	}

	private ResponseEntity<JsonNode> tasks(String account, JsonNode filter) {
		return call(account, HttpMethod.POST, "/filter/" + filter.get("id").asText() + "/list?maxResults=2000",
				Map.of());
	}

	private ResponseEntity<JsonNode> call(String account, HttpMethod method, String path, Object body) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth(account, "demo");
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		return this.rest.exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
	}

}
