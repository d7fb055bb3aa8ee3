package ir.peygir.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A designer mistypes a name, reads what is wrong before anything is deployed, mends it
 * and sees what changes.
 */
class DesignerMistakeTests extends BrowserStories {

	private static final Path REPORT = Path.of("processes/report/report.bpmn");

	@Test
	void aMistakeIsReadMendedAndCompared() throws IOException {
		Window window = desktop();
		Desk.of(window, colleague("neda", "طراحی", "designers"));
		window.press("فرایندها");
		window.look("processes").isOpenToEverybody();
		String text = Files.readString(REPORT);
		upload(window, text.replace("${assignUnit}", "${asignUnit}").replace("ارجاع به واحد", "سپردن به واحد"));
		window.says("[role='alert']", "با این‌ها اجرا نمی‌شود");
		window.says("[role='alert']", "assignUnit «سپردن به واحد»: برنامه‌ای به نام asignUnit نیست");
		window.says("[role='alert']", "نزدیک‌ترین نام: assignUnit");
		window.look("draft-broken").isOpenToEverybody();
		upload(window, text.replace("ارجاع به واحد", "سپردن به واحد"));
		window.says("[role='status']", "نادرستی‌ای پیدا نشد.");
		assertThat(window.find("[role='alert']")).hasCount(0);
		window.says(".pgd-changes", "سپردن به واحد");
		assertThat(window.find("a.pgd-box.changed[data-id='assignUnit']")).hasCount(1);
		window.look("draft-mended").isOpenToEverybody();
		window.press("برداشتن پیش‌نویس");
		window.at("/staff/processes/drafts");
	}

	@Test
	void aProcessIsReadByKeyboardAndWithoutScripts() {
		Window window = withoutScripts();
		Desk.of(window, colleague("neda", "طراحی", "designers"));
		window.open("/staff/processes/report");
		window.find("a.pgd-box[data-id='actOnReport']").focus();
		window.page().keyboard().press("Enter");
		window.at("/staff/processes/report#step-actOnReport");
		window.says("#step-actOnReport", "واحد مسئول این کار را انجام می‌دهد");
		Window seen = desktop();
		Desk.of(seen, colleague("neda", "طراحی", "designers"));
		seen.open("/staff/processes/report");
		seen.look("process").isOpenToEverybody();
		seen.open("/staff/processes/decisions/triage");
		seen.look("decision").isOpenToEverybody();
	}

	private static void upload(Window window, String text) {
		window.open("/staff/processes/drafts");
		window.find("#file")
			.setInputFiles(new FilePayload("report.bpmn", "application/xml", text.getBytes(StandardCharsets.UTF_8)));
		window.press("بررسی پیش‌نویس");
	}

}
