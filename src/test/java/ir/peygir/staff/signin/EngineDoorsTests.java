package ir.peygir.staff.signin;

import java.util.List;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class EngineDoorsTests {

	private static final StaffMember WORKER = member("unit06", "unit-D06-TEC");

	private static final StaffMember AUDITOR = member("auditor", StaffGroups.AUDITORS);

	private static final StaffMember DESIGNER = member("designer", StaffGroups.DESIGNERS);

	private static final StaffMember ADMINISTRATOR = member("admin", StaffGroups.ADMINISTRATORS);

	@ParameterizedTest
	@CsvSource({ "GET,/task", "POST,/task", "POST,/task/count", "GET,/task/7/form-variables", "POST,/task/7/claim",
			"POST,/task/7/complete", "POST,/task/7/submit-form", "POST,/filter/3/list", "POST,/filter/3/count",
			"POST,/history/task", "GET,/process-definition/key/report/xml", "PUT,/user/unit06/credentials",
			"POST,/identity/password-policy", "GET,/", "GET,/task/7", "GET,/task/7/deployed-form",
			"GET,/task/7/identity-links", "GET,/filter/3/list", "OPTIONS,/filter/3", "GET,/history/user-operation",
			"GET,/user/unit06/profile", "GET,/identity/groups", "GET,/authorization/check", "POST,/variable-instance" })
	void whoeverWorksTasksMay(String method, String path) {
		assertThat(everywhere(WORKER, method, path)).containsOnly(true);
	}

	@ParameterizedTest
	@CsvSource({ "POST,/deployment/create", "POST,/process-definition/key/report/start",
			"POST,/process-definition/9/submit-form", "POST,/message", "POST,/filter/create", "PUT,/filter/3",
			"DELETE,/filter/3", "POST,/task/create", "POST,/task/7/resolve", "POST,/task/7/bpmnError",
			"PUT,/task/7/variables/answer", "POST,/task/7/variables", "POST,/task/7/localVariables",
			"POST,/task/7/comment/create", "PUT,/process-instance/5/variables/x", "POST,/execution/5/signal",
			"POST,/authorization/create", "POST,/user/create", "PUT,/user/admin/credentials", "DELETE,/user/unit06",
			"PUT,/group/administrators/members/unit06", "POST,/identity/verify", "GET,/process-definition/statistics",
			"GET,/process-definition/key/report/statistics", "GET,/history/process-definition/9/statistics",
			"GET,/metrics/activity-instance-start/sum", "PUT,/task/7", "POST,/migration/execute", "GET,/job",
			"POST,/job", "GET,/job-definition", "GET,/history/job-log", "POST,/history/job-log",
			"GET,/history/cleanup/job", "GET,/history/cleanup/jobs", "GET,/history/cleanup/configuration",
			"GET,/deployment", "GET,/incident", "GET,/batch", "GET,/external-task", "GET,/schema/log",
			"GET,/telemetry/data", "GET,/authorization", "GET,/task/report", "GET,/history/task/report",
			"GET,/history/detail", "DELETE,/process-instance/5", "POST,/external-task/fetchAndLock",
			"PUT,/job/1/retries" })
	void andMayNot(String method, String path) {
		assertThat(everywhere(WORKER, method, path)).containsOnly(false);
	}

	@ParameterizedTest
	@CsvSource({ "AUDITOR,GET,/process-definition/statistics,true", "AUDITOR,GET,/history/job-log,true",
			"AUDITOR,POST,/job,true", "AUDITOR,POST,/deployment/create,false", "AUDITOR,PUT,/job/1/retries,false",
			"DESIGNER,POST,/deployment/create,false", "DESIGNER,POST,/migration/execute,false",
			"DESIGNER,POST,/authorization/create,false", "DESIGNER,POST,/user/create,false",
			"ADMINISTRATOR,POST,/user/create,true", "ADMINISTRATOR,DELETE,/process-instance/5,true",
			"ADMINISTRATOR,POST,/identity/verify,false" })
	void othersByTheirRole(String who, String method, String path, boolean open) {
		StaffMember member = switch (who) {
			case "AUDITOR" -> AUDITOR;
			case "DESIGNER" -> DESIGNER;
			default -> ADMINISTRATOR;
		};
		assertThat(everywhere(member, method, path)).containsOnly(open);
	}

	@ParameterizedTest
	@CsvSource({ "/engine-rest/deployment/create/", "/engine-rest/engine/other/deployment/create", "/elsewhere/task" })
	void noDetourIsOpen(String path) {
		assertThat(open(WORKER, "POST", path)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "/identity/groups, userId", "/group, member", "/group/count, member", "/group, memberOfTenant" })
	void onlyAuditorsAndAdministratorsAskInWhichGroupsOthersAre(String path, String about) {
		assertThat(asked(WORKER, path, about, "admin")).isFalse();
		assertThat(asked(DESIGNER, path, about, "admin")).isFalse();
		assertThat(asked(WORKER, path, about, "unit06", "admin")).isFalse();
		assertThat(asked(WORKER, path, about, "unit06")).isTrue();
		assertThat(asked(AUDITOR, path, about, "admin")).isTrue();
		assertThat(asked(ADMINISTRATOR, path, about, "unit06")).isTrue();
	}

	private static boolean asked(StaffMember member, String path, String about, String... accounts) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest" + path);
		request.setServletPath("/engine-rest" + path);
		request.setParameter(about, accounts);
		return EngineDoors.open(member, request);
	}

	private static List<Boolean> everywhere(StaffMember member, String method, String path) {
		return List.of(open(member, method, "/engine-rest" + path),
				open(member, method, "/engine-rest/engine/default" + path),
				open(member, method, "/camunda/api/engine/engine/default" + path));
	}

	private static boolean open(StaffMember member, String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		return EngineDoors.open(member, request);
	}

	private static StaffMember member(String id, String group) {
		return new StaffMember(id, id, List.of(group));
	}

}
