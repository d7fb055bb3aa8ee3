package ir.peygir.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.report.Status;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day at the desk: the next task by one key, a ready answer, what the citizen's phone
 * will show, and the shift that is handed over.
 */
class DeskDayTests extends BrowserStories {

	private static final Pattern JALALI = Pattern
		.compile("(فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|امروز|فردا|دیروز)");

	@Autowired
	private Scene scene;

	@Test
	void fromTheKeyToTheCitizensPhone() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("14"));
		Window window = desktop();
		Desk desk = Desk.of(window, colleague("tara", "منطقهٔ ۱۴", "unit-D14-TEC"));
		window.open(Desk.TASKLIST);
		window.says(".task-filters", "کارهای آزاد");
		assertThat(window.page()).hasTitle(Pattern.compile("کارتابل"));
		window.find(".task-filters .item:has-text('کارهای آزاد')").click();
		window.says(".tasks-list li.task .due-date", "مهلت");
		assertThat(window.find(".tasks-list li.task .dates").first()).containsText(JALALI);
		window.says(".task-filters .item:has-text('کارهای آزاد')", "(۱)");
		window.picture("tasklist-lists");
		window.page().keyboard().press("Control+Alt+n");
		window.says(".peygir-why", "چون");
		window.shows("article[data-code='" + story.code() + "']");
		desk.decide("askCitizen");
		Locator field = window.find("form.pgf .pgf-field:not([hidden]):has(#answerQuestion)");
		field.locator("select")
			.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("چه ساعت‌هایی"));
		assertThat(window.find("#answerQuestion")).hasValue(Pattern.compile("چه روزها و ساعت‌هایی"));
		field.locator(".pgf-show").click();
		assertThat(field.locator("[data-sms]")).containsText("یک پرسش داریم");
		assertThat(field.locator("[data-status]")).hasText("منتظر پاسخ شما");
		assertThat(field.locator("[data-answer]")).containsText("چه روزها و ساعت‌هایی");
		desk.isOpenToEverybody().look("desk-preview");
		window.page().setViewportSize(Window.PHONE, Window.HEIGHT);
		window.picture("tasklist-390");
		window.page().setViewportSize(Window.DESKTOP, Window.HEIGHT);
		desk.done();
		work(story.code());
		assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
	}

	@Test
	void whatWasTypedIsNeverLostToAReadyAnswer() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("15"));
		Window window = desktop();
		Desk desk = Desk.of(window, colleague("kian", "منطقهٔ ۱۵", "unit-D15-TEC"));
		desk.open(openTask(story.code())).claim().decide("askCitizen").write("answerQuestion", "نوشتهٔ خودم.");
		Locator field = window.find("form.pgf .pgf-field:not([hidden]):has(#answerQuestion)");
		field.locator("select")
			.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("چه ساعت‌هایی"));
		assertThat(window.find("#answerQuestion")).hasValue("نوشتهٔ خودم.");
		field.locator("button:has-text('در پایان افزوده شود')").click();
		assertThat(window.find("#answerQuestion")).hasValue(Pattern.compile("^نوشتهٔ خودم\\.\\s+این مشکل"));
	}

	@Test
	void theSheetOfAShiftAndTheReadyAnswersAreOpenToEverybody() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("12"));
		Window window = phone();
		Desk desk = Desk.of(window, colleague("bita", "منطقهٔ ۱۲", "unit-D12-TEC"));
		colleague("dara", "منطقهٔ ۱۲، عصر", "unit-D12-TEC");
		window.open("/staff/handover");
		window.look("shift-empty").isOpenToEverybody();
		desk.window().open("/staff");
		window.find("form[data-next] button").click();
		window.page().waitForURL(Pattern.compile("task=").asPredicate());
		window.open("/staff/handover");
		window.says("main", "رسیدگی و پاسخ");
		window.look("shift").isOpenToEverybody();
		window.find("input[name=task]").check();
		window.find(".pg-shift textarea").fill("فردا ۸ صبح با پیمانکار.");
		window.find("#to").selectOption("dara");
		window.find("button[value=give]").click();
		window.says("[role=status]", "۱ کار به همکار سپرده شد.");
		assertThat(story.task().getAssignee()).isEqualTo("dara");
		Window supervisor = phone();
		Desk.of(supervisor, supervisor());
		supervisor.open("/staff/answer-templates");
		supervisor.look("answer-templates").isOpenToEverybody();
	}

}
