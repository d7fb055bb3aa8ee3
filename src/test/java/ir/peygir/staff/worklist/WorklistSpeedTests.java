package ir.peygir.staff.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.Stories;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worklist of somebody who sees 300 tasks, with 1,000 and with 100,000 open ones in
 * the database: list and count of each filter as Tasklist asks for them, through REST and
 * under the person's own rights.
 */
@Tag("bench")
class WorklistSpeedTests extends Stories {

	private static final Logger log = LoggerFactory.getLogger(WorklistSpeedTests.class);

	private static final String PERSON = "bench-worklist";

	private static final List<String> GROUPS = List.of("unit-D06-TEC", "unit-D06-TRF", "unit-D06-SRV");

	private static final int MINE = 300;

	private static final int FEW = 1_000;

	private static final int MANY = 100_000;

	private static final int ROUNDS = 40;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private IdentityService identities;

	@Autowired
	private FilterService filters;

	@Autowired
	private TestRestTemplate rest;

	private OpenTasks tasks;

	private Map<String, String> lists = new LinkedHashMap<>();

	@BeforeEach
	void somebodyWorksHere() {
		User user = this.identities.newUser(PERSON);
		user.setPassword("demo");
		this.identities.saveUser(user);
		GROUPS.forEach((group) -> this.identities.createMembership(PERSON, group));
		this.tasks = new OpenTasks(this.database, PERSON, GROUPS, MINE);
		String mine = ask(HttpMethod.GET, "/filter?maxResults=50", null);
		for (Filter filter : this.filters.createFilterQuery().list()) {
			if (mine.contains(filter.getId())) {
				this.lists.put(filter.getName(), filter.getId());
			}
		}
	}

	@AfterEach
	void theyAreForgotten() {
		this.tasks.remove();
		this.identities.deleteUser(PERSON);
	}

	@Test
	void aHundredTimesAsManyTasksOfOthersSlowNobodyDown() {
		this.tasks.add(0, FEW);
		this.tasks.count("vacuum analyze");
		measure();
		Map<String, Double> few = measure();
		String seen = ask(HttpMethod.GET, "/task/count", null);
		this.tasks.add(FEW, MANY);
		this.tasks.count("vacuum analyze");
		Map<String, Double> many = measure();
		assertThat(ask(HttpMethod.GET, "/task/count", null)).isEqualTo(seen).contains(String.valueOf(MINE));
		List<String> lines = new ArrayList<>();
		few.forEach((name, one) -> lines
			.add("%-22s %7.2f ms %7.2f ms   %.2f".formatted(name, one, many.get(name), many.get(name) / one)));
		double before = few.values().stream().mapToDouble(Double::doubleValue).sum();
		double after = many.values().stream().mapToDouble(Double::doubleValue).sum();
		lines.add("%-22s %7.2f ms %7.2f ms   %.2f".formatted("together", before, after, after / before));
		log.info("list and count by filter with {} and {} open tasks, best of {}:\n{}", FEW, MANY, ROUNDS,
				String.join("\n", lines));
		few.forEach((name, one) -> assertThat(many.get(name) / one).as(name).isLessThanOrEqualTo(1.5));
	}

	private Map<String, Double> measure() {
		Map<String, Double> best = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			this.lists.forEach((name, id) -> {
				long start = System.nanoTime();
				ask(HttpMethod.POST, "/filter/" + id + "/list?firstResult=0&maxResults=15",
						"{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}");
				ask(HttpMethod.GET, "/filter/" + id + "/count", null);
				best.merge(name, (System.nanoTime() - start) / 1e6, Math::min);
			});
		}
		return best;
	}

	private String ask(HttpMethod method, String path, String json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth(PERSON, "demo");
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.setAccept(List.of(MediaType.parseMediaType("application/hal+json"), MediaType.APPLICATION_JSON));
		ResponseEntity<String> answer = this.rest.exchange("/engine-rest" + path, method,
				new HttpEntity<>(json, headers), String.class);
		assertThat(answer.getStatusCode().value()).as(path + " " + answer.getBody()).isEqualTo(200);
		return answer.getBody();
	}

}
