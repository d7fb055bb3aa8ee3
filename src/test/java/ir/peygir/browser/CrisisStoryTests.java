package ir.peygir.browser;

import java.time.LocalDate;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.shared.TypedTime;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A supervisor opens a crisis, a unit answers it together and takes that back.
 */
class CrisisStoryTests extends BrowserStories {

	/** Moving a lamp post: nothing has to be shown of it. */
	private static final String TOPIC = "BTY-26";

	@Autowired
	private Scene scene;

	@Test
	void aCrisisIsOpenedAnsweredTogetherAndTakenBack() {
		CaseStory one = this.scene.sent(Message.request(TOPIC).in("17"));
		CaseStory two = this.scene.sent(Message.request(TOPIC).in("17"));
		Window window = desktop();
		Desk.of(window, supervisor());
		window.open("/staff/closings");
		window.look("closings").isOpenToEverybody();
		window.open("/staff/crises");
		window.press("رویداد بحرانی تازه");
		window.press("باز کردن رویداد");
		window.says("#title-error", "عنوان رویداد را بنویسید.");
		window.look("crisis-refused").isOpenToEverybody();
		window.fill("title", "توفان شنبه");
		window.fill("reason", "پایه‌های چراغ جابه‌جا شده است");
		window.fill("topic1", TOPIC);
		window.fill("district", "۱۷");
		window.fill("first", TypedTime.typed(LocalDate.now().minusDays(1)));
		window.fill("last", TypedTime.typed(LocalDate.now().plusDays(1)));
		window.press("باز کردن رویداد");
		window.says("[role='status']", "رویداد باز شد.");
		String crisis = window.page().url().replaceFirst(".*(/staff/crises/\\d+).*", "$1");
		window.open("/staff/crises");
		window.look("crises").isOpenToEverybody();
		answered(crisis, one, two);
	}

	private void answered(String crisis, CaseStory one, CaseStory two) {
		Window window = desktop();
		Desk.of(window, ofDistrict());
		window.open(crisis);
		window.find("[data-all]").focus();
		window.page().keyboard().press("Enter");
		assertThat(window.find("input[name='cases']:checked")).hasCount(2);
		window.choose("outcome", "done");
		window.fill("answer", "همهٔ پایه‌ها جابه‌جا شد.");
		window.look("crisis").isOpenToEverybody();
		window.press("دیدن پیش از تأیید");
		window.says("main", "پاسخ پیام " + one.code());
		window.says("main", "پاسخ پیام " + two.code());
		window.look("crisis-preview").isOpenToEverybody();
		window.press("برگشت و تغییر");
		assertThat(window.find("input[name='cases']:checked")).hasCount(2);
		assertThat(window.find("#answer")).hasValue("همهٔ پایه‌ها جابه‌جا شد.");
		window.press("دیدن پیش از تأیید");
		window.press("تأیید پاسخ گروهی");
		window.says("[role='status']", "پاسخ تأیید شد.");
		window.says("[data-until]", "مانده: ");
		window.look("crisis-waiting").isOpenToEverybody();
		window.press("برگرداندن پاسخ");
		window.says("[role='status']", "پاسخ گروهی برگردانده شد");
		withoutScripts(crisis);
	}

	private void withoutScripts(String crisis) {
		Window window = withoutScripts();
		Desk.of(window, ofDistrict());
		window.open(crisis);
		window.press("انتخاب همه");
		assertThat(window.find("input[name='cases']:checked")).hasCount(2);
		window.press("دیدن پیش از تأیید");
		window.says("#answer-error", "پاسخ را بنویسید.");
		assertThat(window.find("input[name='cases']:checked")).hasCount(2);
	}

}
