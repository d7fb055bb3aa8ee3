package ir.peygir.staff.processes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Staff;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ProcessPagesTests extends DeskStories {

	private static final StaffMember DESIGNER = member("designer", "designers");

	private static final StaffMember ADMINISTRATOR = member("admin", "administrators");

	private static final String REPORT = "processes/report/report.bpmn";

	private static final List<String> PROCESSES = List.of("report", "feedback", "meetingSession", "meetingRequest",
			"meetingOrder");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Deployed deployed;

	@Autowired
	private StepLinks links;

	@Test
	void thoseWhoDesignAndCheckReadProcessesAndNobodyElse() throws Exception {
		for (String path : new String[] { "/staff/processes", "/staff/processes/report",
				"/staff/processes/decisions/triage", "/staff/processes/drafts",
				"/staff/processes/report/differences?from=1&to=1",
				"/staff/processes/report/form?version=1&path=forms/report/actOnReport.html" }) {
			for (StaffMember reader : new StaffMember[] { DESIGNER, AUDITOR, SUPERVISOR, ADMINISTRATOR }) {
				as(reader, get(path)).andExpect(status().isOk());
			}
			as(UNIT, get(path)).andExpect(status().isForbidden());
			as(OPERATOR, get(path)).andExpect(status().isForbidden());
		}
		as(ADMINISTRATOR, get("/staff/processes/report/migration")).andExpect(status().isOk());
		as(DESIGNER, get("/staff/processes/report/migration")).andExpect(status().isForbidden());
		as(DESIGNER, post("/staff/processes/report/migration/trial").param("from", "1").with(token()))
			.andExpect(status().isForbidden());
		as(AUDITOR, upload("report.bpmn", "x")).andExpect(status().isForbidden());
		as(DESIGNER, get("/staff/processes/nothing")).andExpect(status().isNotFound());
		as(DESIGNER, get("/staff/processes/report").param("version", "99")).andExpect(status().isNotFound());
		as(DESIGNER, get("/staff")).andExpect(content().string(containsString("/staff/processes")));
		as(UNIT, get("/staff")).andExpect(content().string(not(containsString("/staff/processes"))));
	}

	@Test
	void aProcessIsDrawnAndToldWithItsFormsCodeAndTests() throws Exception {
		as(DESIGNER, get("/staff/processes/report")).andExpect(content().string(containsString("<svg")))
			.andExpect(content().string(containsString("href=\"#step-actOnReport\"")))
			.andExpect(content().string(containsString("id=\"step-actOnReport\"")))
			.andExpect(content()
				.string(containsString("واحد مسئول این کار را انجام می‌دهد: رسیدگی و پاسخ. مهلت: مهلت پیام.")))
			.andExpect(content().string(containsString("اگر تا مهلت تحویل گرفتن تمام نشود (زمان تحویل گذشت)")))
			.andExpect(content().string(containsString("اعتراض دارد؟")))
			.andExpect(content().string(containsString("path=forms/report/actOnReport.html")))
			.andExpect(content().string(containsString("ir.peygir.report.process.ReportSteps.assignUnit")))
			.andExpect(content().string(containsString("ir.peygir.report.TriageTests.")))
			.andExpect(content().string(not(containsString("??"))));
		as(DESIGNER, get("/staff/processes/report/form?version=1&path=forms/report/actOnReport.html"))
			.andExpect(header().string("Content-Type", containsString("text/plain")))
			.andExpect(content().string(containsString("<form")));
		as(DESIGNER, get("/staff/processes/report/form?version=1&path=application.yaml"))
			.andExpect(status().isNotFound());
	}

	@Test
	void everyLinkOfEveryBoxLeadsToSomething() throws Exception {
		int followed = 0;
		for (String key : PROCESSES) {
			ProcessDefinition process = this.deployed.process(key, null);
			for (StepLinks.Links to : this.links.of(key, this.deployed.model(process)).values()) {
				if (to.form() != null) {
					assertThat(this.deployed.resource(process.getDeploymentId(), to.form())).contains("<form");
					followed++;
				}
				if (to.delegate() != null) {
					int dot = to.delegate().lastIndexOf('.');
					assertThat(Class.forName(to.delegate().substring(0, dot)).getDeclaredMethods())
						.anyMatch((method) -> method.getName().equals(to.delegate().substring(dot + 1)));
					followed++;
				}
				if (to.called() != null) {
					this.deployed.process(to.called(), null);
				}
				if (to.decision() != null) {
					this.deployed.decision(to.decision());
				}
			}
		}
		assertThat(followed).isGreaterThan(90);
	}

	@Test
	void aDraftIsReadAndNeverDeployed() throws Exception {
		long before = this.repository.createDeploymentQuery().count();
		String text = read(REPORT);
		String broken = draft("report.bpmn", text.replace("${assignUnit}", "${assignUnitt}"));
		assertThat(broken).contains("با این‌ها اجرا نمی‌شود",
				"processes/report/report.bpmn, assignUnit «ارجاع به واحد»: برنامه‌ای به نام assignUnitt نیست؛ نزدیک‌ترین نام: assignUnit");
		String renamed = draft("report.bpmn", text.replace("name=\"ارجاع به واحد\"", "name=\"سپردن به واحد\""));
		assertThat(renamed).contains("نادرستی‌ای پیدا نشد.", "<del", "ارجاع به واحد", "سپردن به واحد",
				"pgd-box task servicetask changed");
		assertThat(draft("report.bpmn", "this is no diagram")).contains("خوانده نمی‌شود");
		as(DESIGNER, upload("../report.bpmn", text)).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("نام باید با حرف کوچک انگلیسی باشد")));
		as(DESIGNER, upload("report.bpmn", "")).andExpect(status().isUnprocessableEntity());
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void theWayOfACaseIsSeenOnADraftAndStepsThatAreGoneAreNamed() throws Exception {
		CaseStory story = pothole();
		story.done(Staff.of("unit06", "unit-D06-TEC"), "actOnReport", "actOutcome", "wrongUnit", "note", "کار ما نیست");
		String id = uploaded("report.bpmn", read(REPORT).replace("\"takeBack\"", "\"bringBack\""));
		as(DESIGNER, get(id).param("code", story.code()))
			.andExpect(content().string(containsString("pgd-box task usertask taken")))
			.andExpect(
					content().string(containsString("«برگشت از واحد» (takeBack) در پیش‌نویس نیست؛ ۱ بار طی شده است.")));
		as(DESIGNER, get(id).param("code", "192764350049"))
			.andExpect(content().string(containsString("پرونده‌ای با این کد از این فرایند نگذشته است.")));
	}

	@Test
	void rowsTellHowOftenTheyCountedAndADraftWhatItWouldHaveDecided() throws Exception {
		pothole();
		as(DESIGNER, get("/staff/processes/decisions/deadline"))
			.andExpect(content().string(containsString("class=\"dead\"")))
			.andExpect(content().string(containsString("هیچ‌بار")))
			.andExpect(content().string(containsString("data-row=\"noDeadline\"")));
		String table = read("processes/report/deadline.dmn");
		assertThat(draft("deadline.dmn", table)).contains("پیش‌نویس به ۰ تصمیم پاسخ دیگری می‌دهد");
		String other = draft("deadline.dmn",
				table.replaceAll("(<outputEntry id=\"\\w+DeadlineAmount\">\\s*<text>)\\d+", "$1999"));
		assertThat(other).contains("deadlineAmount = 999", "href=\"/staff/cases/");
	}

	@Test
	void everyMomentAndGroupOfADiagramHasItsWords() throws Exception {
		for (String key : PROCESSES) {
			String page = as(DESIGNER, get("/staff/processes/" + key)).andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(page.replaceAll("(?s)<code.*?</code>|<[^>]*>", ""))
				.doesNotContainPattern("(تا|مهلت:) [a-z][A-Za-z]+")
				.doesNotContainPattern("[a-z]+Groups?\\b")
				.doesNotContain("??");
		}
	}

	private String draft(String name, String text) throws Exception {
		return as(DESIGNER, get(uploaded(name, text))).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private String uploaded(String name, String text) throws Exception {
		ResultActions sent = as(DESIGNER, upload(name, text)).andExpect(status().is3xxRedirection());
		return sent.andReturn().getResponse().getRedirectedUrl();
	}

	private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(
			String name, String text) {
		return multipart("/staff/processes/drafts")
			.file(new MockMultipartFile("file", name, "application/xml", text.getBytes(StandardCharsets.UTF_8)))
			.with(token());
	}

	private static String read(String file) throws Exception {
		return Files.readString(Path.of(file));
	}

}
