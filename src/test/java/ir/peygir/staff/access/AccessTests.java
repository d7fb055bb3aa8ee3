package ir.peygir.staff.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ir.peygir.staff.meeting.AccessStories;
import ir.peygir.staff.provisioning.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.ThrowingFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody tries everything: what the application answers to each role at each address
 * is what the table says, and what the document about security shows.
 */
class AccessTests extends AccessStories {

	/** Only the demo has them. */
	private static final Set<String> OF_THE_DEMO = Set.of("/demo/outbox", "/staff/meetings/sessions/{id}/run-now");

	private static final List<Role> ROLES = List.of(Role.of("nobody", List.of()), role("operators"),
			role("call-centre"), new Role("unit", true, List.of(UNIT_OF_THE_REPORT, UNIT_OF_THE_ORDER)),
			new Role("unit", false, List.of("unit-O-BUS")), role("secretariat"), role("supervisors"),
			new Role("office", true, List.of(OFFICE_OF_THE_SESSION)), new Role("office", false, List.of("mayor-06")),
			role("inspection"), role("protection"), role("club-desk"), role("managers"), role("auditors"),
			role("designers"), role("administrators"));

	/** To whom everything public is shown alike. */
	private static final List<Role> STRANGERS = List.of(ROLES.get(0), ROLES.get(4));

	private static final int AT_ONCE = 4;

	private static final String SIGN_IN = "sign-in";

	private static final String HEALTH = "/actuator/health";

	/** For these the city has nothing to find. */
	private static final Set<String> NOTHING_THERE = Set.of("/staff/intake/{draft}/receipt", "/feedback/{token}",
			"/report/receipt.ics", "/track/{code:\\d{12}}/seat.ics", HEALTH + "/**");

	@LocalServerPort
	private int port;

	@Autowired
	private AccessTable table;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void everybodyIsBack() {
		this.jdbc.sql("delete from absence").update();
		this.jdbc.sql("delete from sign_in_try").update();
	}

	@Test
	void everyAddressHasARowAndEveryRowAnAddress() {
		Set<String> mapped = addresses();
		Set<String> rows = new TreeSet<>();
		this.table.rows()
			.stream()
			.filter((row) -> !ofTheEngine(row.path()) && !OF_THE_DEMO.contains(row.path()))
			.forEach((row) -> rows.add(row.method() + " " + row.path()));
		assertThat(mapped).filteredOn((address) -> !rows.contains(address))
			.as("addresses without a row in " + AccessTable.FILE)
			.isEmpty();
		assertThat(rows).filteredOn((row) -> !mapped.contains(row))
			.as("rows of " + AccessTable.FILE + " without an address")
			.isEmpty();
	}

	@Test
	void whatEachRoleIsAnsweredIsWhatTheTableSays() throws Exception {
		Map<Role, Visitor> visitors = everybody();
		Addresses addresses = new Addresses(city());
		List<String> wrong = new ArrayList<>();
		List<AccessTable.Row> rows = inOrder();
		// reading disturbs nobody
		atOnce(ROLES, (role) -> {
			List<String> found = new ArrayList<>();
			for (AccessTable.Row row : rows) {
				if (method(row).equals("GET") && whoTry(row).contains(role)) {
					found.addAll(wrong(row, role, visitors.get(role), addresses));
				}
			}
			return found;
		}).forEach(wrong::addAll);
		for (AccessTable.Row row : rows.stream().filter((one) -> !method(one).equals("GET")).toList()) {
			// who may not before who may, and perhaps changes it
			List<Role> roles = whoTry(row).stream()
				.sorted(Comparator.comparing((role) -> role.expected(row).equals("yes")))
				.toList();
			for (Role role : roles) {
				wrong.addAll(wrong(row, role, visitors.get(role), addresses));
			}
		}
		assertThat(wrong).isEmpty();
		// nothing was wrong: what was seen is the table
		new AccessDocument(this.table.rows()).mustShowTheTable();
	}

	private static List<Role> whoTry(AccessTable.Row row) {
		return AccessDocument.isPublic(row) ? STRANGERS : ROLES;
	}

	private static List<String> wrong(AccessTable.Row row, Role role, Visitor visitor, Addresses addresses)
			throws Exception {
		String expected = role.expected(row);
		String got = seen(row, expected, visitor.tries(method(row), addresses.of(row), addresses.body(row)));
		return got.equals(expected) ? List.of() : List.of(row.method() + " " + row.path() + " as " + role + ": "
				+ expected + " in " + AccessTable.FILE + ", but was answered " + got);
	}

	private Map<Role, Visitor> everybody() throws Exception {
		List<Visitor> signedIn = atOnce(ROLES, (role) -> {
			if (role.account() != null) {
				this.accounts.provide(role.account(), "تنها", role.column(), Visitor.PASSWORD, role.groups());
			}
			return new Visitor(this.port, role.account());
		});
		Map<Role, Visitor> visitors = new LinkedHashMap<>();
		ROLES.forEach((role) -> visitors.put(role, signedIn.get(visitors.size())));
		return visitors;
	}

	/** In the order of the roles. */
	private static <T> List<T> atOnce(List<Role> roles, ThrowingFunction<Role, T> action) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<T>> calls = roles.stream().map((role) -> threads.submit(() -> action.apply(role))).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> call : calls) {
				results.add(call.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** What changes something last: the others find things as they were. */
	private List<AccessTable.Row> inOrder() {
		return this.table.rows()
			.stream()
			.filter((row) -> !OF_THE_DEMO.contains(row.path()))
			.sorted(Comparator.comparing((row) -> !row.method().equals("GET")))
			.toList();
	}

	private static String method(AccessTable.Row row) {
		return row.method().equals(AccessTable.ANY) ? "GET" : row.method();
	}

	private static String seen(AccessTable.Row row, String expected, HttpResponse<String> answer) {
		int status = answer.statusCode();
		if (answer.headers().firstValue("Location").orElse("").contains("/staff/sign-in") || status == 401) {
			return expected.equals(AccessDocument.SECRET) ? expected : SIGN_IN;
		}
		if (status == 403) {
			return expected.equals(AccessDocument.SECRET) ? expected : "403";
		}
		if (status == 404) {
			// nothing was sent, so that there may be nothing to find
			boolean allowed = expected.equals("yes")
					&& (!row.method().equals("GET") || NOTHING_THERE.contains(row.path()));
			return allowed ? expected : "404";
		}
		if (ofTheEngine(row.path()) && Set.of("[]", "{\"count\":0}").contains(answer.body().strip())) {
			return expected.equals("yes") && NOTHING_THERE.contains(row.path()) ? expected : "nothing";
		}
		// the engine's answer to a request without a sense
		boolean allowed = status < 500 || ofTheEngine(row.path()) || row.path().equals(HEALTH);
		return allowed ? "yes" : String.valueOf(status);
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.forEach((info, handler) -> addresses.addAll(addresses(info))));
		addresses.removeIf((address) -> address.endsWith(" /error"));
		return addresses;
	}

	private static List<String> addresses(RequestMappingInfo info) {
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((path) -> (methods.isEmpty() ? List.of(AccessTable.ANY) : methods).stream()
				.map((method) -> method + " " + path))
			.toList();
	}

	private static boolean ofTheEngine(String path) {
		return path.startsWith("/engine-rest") || path.startsWith("/camunda");
	}

	private static Role role(String group) {
		return Role.of(group, List.of(group));
	}

}
