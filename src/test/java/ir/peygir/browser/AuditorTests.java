package ir.peygir.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Locator;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An auditor reconstructs a case in Cockpit.
 */
class AuditorTests extends BrowserStories {

	private static final String COCKPIT = "/camunda/app/cockpit/default/";

	private static final Path MODULES = Path
		.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/peygir");

	@Autowired
	private Scene scene;

	@Autowired
	private JdbcClient database;

	@Test
	void fromTheSearchToTheTimelineOfACaseAndBack() {
		String code = this.scene.sent(Message.request("RDS-01").in("06")).code();
		Window window = auditor();
		window.open(COCKPIT);
		window.find(".peygir-nav:has-text('پرونده‌ها')").click();
		window.shows(".peygir-table");
		window.find("#peygir-code").fill(code.substring(0, 4) + " " + code.substring(4));
		window.find("#peygir-from").fill("1404/01/01");
		window.page().keyboard().press("Enter");
		assertThat(window.find(".peygir-table tbody tr")).hasCount(1);
		window.says(".peygir-count", "۱ پرونده");
		picture(window, "cockpit-search");
		window.isOpenToEverybody(".peygir");
		window.find(".peygir-table tbody a").first().click();
		window.shows(".peygir-timeline");
		window.says(".peygir-note", "مسیر همان‌گونه که پیموده شد");
		assertThat(window.find(".peygir-taken")).not().hasCount(0);
		assertThat(window.find(".peygir-badge")).not().hasCount(0);
		window.says(".peygir-timeline", "رسیدگی و پاسخ");
		assertThat(window.find("a[href='/staff/cases/" + code + "']")).hasCount(1);
		picture(window, "cockpit-case");
		window.isOpenToEverybody(".peygir");
		only(window, "واگذاری‌ها");
		assertThat(window.find(".peygir-timeline tbody tr td:nth-child(2)").first()).hasText("واگذاری‌ها");
		// this case's, not everybody's
		assertThat(window.find(".peygir-timeline tbody tr")).hasCount(assignments(code));
		only(window);
		window.says(".peygir-state", "در این دسته‌ها چیزی ثبت نشده است.");
		window.page().goBack();
		assertThat(window.find(".peygir-table tbody tr")).hasCount(1);
	}

	@Test
	void aCallLeadsToItsChildAndBack() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("06"));
		String root = instance(story.code(), "report");
		story.evidence(Staff.unit("D06-TEC"));
		story.done(Staff.unit("D06-TEC"), "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
		Window window = auditor();
		window.open(COCKPIT + "#/cases/" + root);
		window.find(".peygir-timeline a:has-text('فرایند فراخوانده')").first().click();
		window.says(".peygir-facts", "بازخوردسنجی");
		window.find("a:has-text('بازگشت به فرایند بالادست')").click();
		window.says(".peygir-facts", "رسیدگی به پیام");
		window.at(COCKPIT + "#/cases/" + root);
	}

	@Test
	void aCaseFromBeforePathsWereKeptSaysThatItsPathIsGuessed() {
		String code = this.scene.sent(Message.request("RDS-01").in("06")).code();
		String root = instance(code, "report");
		this.database.sql("delete from taken_path where process_instance_id = ?").param(root).update();
		Window window = auditor();
		window.open(COCKPIT + "#/cases/" + root);
		window.says(".peygir-guess", "مسیر از روی گام‌ها حدس زده شده است");
		assertThat(window.find(".peygir-guessed")).not().hasCount(0);
	}

	@Test
	void emptyWrongAndUnknownAreSaidInWords() {
		Window window = auditor();
		window.open(COCKPIT + "#/cases?code=192764350049");
		window.says(".peygir-results", "پرونده‌ای با این ویژگی‌ها پیدا نشد.");
		window.find("#peygir-code").fill("123");
		window.page().keyboard().press("Enter");
		window.says("[role='alert']", "کد رهگیری درست نیست.");
		assertThat(window.find("#peygir-code")).hasAttribute("aria-invalid", "true");
		window.open(COCKPIT + "#/cases/nothing");
		window.says("[role='alert']", "چنین پرونده‌ای پیدا نشد.");
	}

	@Test
	void timesAndIntegrityAreReadAndSavedWithoutFormulas() throws IOException {
		this.scene.sent(Message.request("RDS-01").in("06"));
		Window window = auditor();
		window.open(COCKPIT + "#/stage-times?from=1400/01/01");
		window.shows(".peygir-heat");
		window.says(".peygir-table", "صدک نودم");
		picture(window, "cockpit-times");
		window.isOpenToEverybody(".peygir");
		Download file = window.page()
			.waitForDownload(() -> window.find(".peygir")
				.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("خروجی CSV"))
				.first()
				.click());
		assertThat(Files.readString(file.path())).startsWith("\ufeff\"مرحله\",\"بار\"");
		assertThat((String) window.page().evaluate("""
				() => import(new URL('scripts/peygir/ui.js', location.origin + '/camunda/app/cockpit/')).then(({csv}) =>
					csv([{title: 't', of: (row) => row}], ['=1+1', '@a', ' +1', '-2', 'a "b"']))"""))
			.isEqualTo("\ufeff\"t\"\r\n\"'=1+1\"\r\n\"'@a\"\r\n\"' +1\"\r\n\"'-2\"\r\n\"a \"\"b\"\"\"\r\n");
		window.find(".peygir-nav:has-text('درستی کار')").click();
		window.shows("#peygir-sample");
		window.says(".peygir", "بستن دسته‌ای");
		picture(window, "cockpit-integrity");
		window.isOpenToEverybody(".peygir");
	}

	@Test
	void cockpitsOwnPagesSpeakPersianAndShowTheVersionsOfAProcess() {
		Window window = auditor();
		window.open(COCKPIT + "#/processes");
		window.says("body", "فرایندها");
		assertThat(window.find(".ce-eol-banner:visible")).hasCount(0);
		window.find("a:has-text('رسیدگی به پیام')").first().click();
		window.shows(".djs-container");
		picture(window, "cockpit-definition");
		String list = "/camunda/api/engine/engine/default/process-definition?sortBy=version&sortOrder=desc";
		APIResponse versions = window.page().request().get(list + "&key=report");
		assertThat(versions.status()).isEqualTo(200);
		assertThat(versions.text()).contains("\"key\":\"report\"");
		assertThat(window.page().request().get("/camunda/api/engine/engine/default/task").status())
			.as("every other list stays bound")
			.isEqualTo(400);
	}

	@Test
	void adminSpeaksPersianToo() {
		colleague("modir", "سامانه", "administrators", "camunda-admin");
		Window window = desktop();
		Desk.of(window, "modir");
		window.open("/camunda/app/admin/default/#/users");
		window.says("body", "فهرست کاربران");
		picture(window, "admin-users");
	}

	@Test
	void everyModuleIsReadAnewAndParses() throws IOException {
		Window window = auditor();
		window.open(COCKPIT);
		window.shows(".peygir-nav");
		List<String> modules;
		try (Stream<Path> files = Files.list(MODULES)) {
			modules = files.map((file) -> file.getFileName().toString()).toList();
		}
		assertThat(modules).hasSizeGreaterThan(5);
		for (String module : modules) {
			String path = "/camunda/app/cockpit/scripts/peygir/" + module;
			APIResponse served = window.page().request().get(path);
			// else a browser would keep yesterday's
			assertThat(served.headers().get("cache-control")).as(module).contains("no-store");
			assertThat((Object) window.page().evaluate("(path) => import(path).then(() => 'parsed')", path)).as(module)
				.isEqualTo("parsed");
		}
	}

	private Window auditor() {
		Window window = desktop();
		Desk.of(window, colleague("momayez", "ممیزی", "auditors"));
		return window;
	}

	private String instance(String code, String process) {
		return this.database.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = ?")
			.params(code, process)
			.query(String.class)
			.single();
	}

	private int assignments(String code) {
		return this.database.sql("""
				select count(*) from ACT_HI_IDENTITYLINK L join ACT_HI_TASKINST T on T.ID_ = L.TASK_ID_
				where T.PROC_INST_ID_ = ?""").param(instance(code, "report")).query(Integer.class).single();
	}

	private static void only(Window window, String... kinds) {
		Locator boxes = window.find(".peygir-kinds input");
		boxes.all().forEach(Locator::uncheck);
		for (String kind : kinds) {
			window.find(".peygir-kinds label:has-text('" + kind + "') input").check();
		}
	}

	private static void picture(Window window, String name) {
		window.page().setViewportSize(Window.DESKTOP, 1600);
		window.picture(name);
		window.page().setViewportSize(Window.DESKTOP, Window.HEIGHT);
	}

}
