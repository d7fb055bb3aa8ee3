package ir.peygir.browser;

import java.time.Duration;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call-taker at work with no mouse, and the pages of those who lead.
 */
class IntakeByKeyboardTests extends BrowserStories {

	/** A good typist of Persian; half a second to decide between two fields. */
	private static final Duration PER_KEY = Duration.ofMillis(250);

	private static final Duration PER_FIELD = Duration.ofMillis(500);

	@Autowired
	private Scene scene;

	private Window window;

	private int keys;

	private int fields;

	@Test
	void aCallerWithALandlineIsFiledInUnderAMinuteWithoutAMouse() {
		this.window = desktop();
		Desk.of(this.window, operator());
		this.window.open("/staff/intake");
		focusIs("q");
		types("چاله");
		PlaywrightAssertions.assertThat(this.window.find("[name=topic]").first()).hasValue("RDS-01");
		press("ArrowDown");
		press("ArrowDown");
		press("ArrowUp");
		press("Enter");
		focusIs("text");
		this.window.shows("#about .text-secondary");
		types("جلوی پلاک ۱۲ چالهٔ بزرگی باز شده است.");
		press("Tab");
		press("Enter");
		types("17");
		press("Enter");
		types("2");
		press("Enter");
		types("خیابان ابوذر، پلاک ۱۲");
		press("Enter");
		focusIs("number");
		types("02155661717");
		press("Enter");
		types("مریم کاظمی");
		press("Control+Enter");
		this.window.says(".pg-say", "به تلفن ثابت پیامک نمی‌رسد");
		this.window.look("intake-receipt").isOpenToEverybody();
		Duration time = PER_KEY.multipliedBy(this.keys).plus(PER_FIELD.multipliedBy(this.fields));
		assertThat(time).as("%s keys in %s fields", this.keys, this.fields).isLessThan(Duration.ofMinutes(1));
		press("Enter");
		focusIs("q");
	}

	@Test
	void whatWasForgottenIsAskedWithTheFocusThereAndNothingIsLost() {
		this.window = desktop();
		Desk.of(this.window, operator());
		this.window.open("/staff/intake");
		focusIs("q");
		types("نشت");
		this.window.shows("[name=topic]");
		press("Escape");
		press("Control+Enter");
		this.window.shows("#topic-error");
		focusIs("q");
		press("ArrowDown");
		this.window.shows("#topic input:checked");
		press("Control+Enter");
		this.window.shows("#text-error");
		this.window.look("intake-errors").isOpenToEverybody();
		focusIs("text");
		PlaywrightAssertions.assertThat(this.window.find("#topic input:checked")).hasCount(1);
	}

	@Test
	void theMapComesWhenItIsAskedForAndShowsWhatIsNear() {
		this.window = desktop();
		Desk.of(this.window, operator());
		this.window.open("/staff/intake");
		focusIs("q");
		types("سگ حمله کرد");
		this.window.shows("[name=topic]");
		press("Enter");
		this.window.shows("#about .pg-alarm");
		this.window.find("#map-door summary").click();
		this.window.shows("#map .leaflet-interactive");
		this.window.find("#map").click();
		PlaywrightAssertions.assertThat(this.window.find("#point-lat")).not().hasValue("");
		PlaywrightAssertions.assertThat(this.window.find("#district")).not().hasValue("");
		this.window.look("intake-map").isOpenToEverybody();
	}

	@ValueSource(strings = { "fa", "en" })
	@ParameterizedTest
	void theDesksOfCallTakersAndLeadersAreOpenToEverybody(String language) {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("18").from(new ContactDetails(null, "02155661818", null, null)));
		story.done(Staff.unit("D18-TEC"), "actOnReport", "actOutcome", "askCitizen", "answer", "کنار کدام پلاک؟");
		this.scene.sent(Message.of("OPINION", "SUG-01").in("18"));
		this.window = desktop();
		Desk.of(this.window, operator());
		check(language, "/staff", "staff-operator");
		check(language, "/staff/intake", "intake");
		check(language, "/staff/calls", "calls");
		this.window.find("form[action*='/take'] button").last().click();
		this.window.shows(".pg-bigcode");
		this.window.look(language + "/call").isOpenToEverybody();
		this.window.find("button[value='false']").click();
		this.window.at("/staff/calls");
		Window leader = desktop();
		Desk.of(leader, supervisor());
		this.window = leader;
		check(language, "/staff/insight?days=365", "insight");
		check(language, "/staff/insight/opinions", "opinions");
	}

	private void check(String language, String path, String name) {
		this.window.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
		this.window.look(language + "/" + name).isOpenToEverybody();
	}

	private void types(String words) {
		this.keys += words.length();
		page().type(words);
	}

	private void press(String key) {
		this.keys++;
		this.fields++;
		page().press(key);
	}

	private void focusIs(String id) {
		PlaywrightAssertions.assertThat(this.window.find("#" + id)).isFocused();
	}

	private Keyboard page() {
		Page page = this.window.page();
		return page.keyboard();
	}

}
