package ir.peygir.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a telephone in the street to the last word of the citizen.
 */
class WholeStoryTests extends BrowserStories {

	private static final Path PHOTO = Path.of("src/test/resources/photos/progressive.jpg");

	private static final String ANSWER = "چاله با آسفالت گرم پر شد و محل جارو شد.";

	@Test
	void aCitizenObjectsAndTheCaseEndsOneLevelHigherInContent() {
		Window citizen = phone();
		String link = submit(citizen);
		String code = citizen.find(".pg-bigcode").innerText().replaceAll("\\s", "");
		work(code);
		triage(code);
		work(code);
		actAtTheDistrict(code);
		work(code);
		object(citizen, code);
		work(code);
		actAtHeadquarters(code);
		work(code);
		beContent(citizen, code);
		follow(citizen, link, code);
	}

	private String submit(Window citizen) {
		citizen.open("/");
		citizen.look("home");
		citizen.find("main a.pg-door[href='/report']").click();
		citizen.look("report-1-what");
		seeTheHotline(citizen);
		citizen.find(".pg-chosen a").click();
		citizen.find("#q").fill("");
		citizen.find("#q").pressSequentially("چاله");
		citizen.says("#topics", "لکه‌گیری چالهٔ معبر");
		citizen.look("report-1-found");
		citizen.press("هیچ‌کدام نیست؛ کارشناس انتخاب کند");
		citizen.at("/report/where");
		citizen.shows("#map .leaflet-interactive");
		citizen.look("report-2-where");
		citizen.find("#district").selectOption("17");
		citizen.find("#nahiyeh").selectOption("2");
		citizen.fill("address", "خیابان ابوذر، روبه‌روی مدرسه");
		citizen.press("ادامه");
		citizen.at("/report/details");
		citizen.fill("text", "جلوی مدرسه چاله‌ای بزرگ باز شده است و موتورها زمین می‌خورند.");
		citizen.find("#photos").setInputFiles(PHOTO);
		citizen.press("افزودن عکس");
		assertThat(citizen.find(".pg-photos img")).hasCount(1);
		citizen.says("#text", "جلوی مدرسه");
		citizen.look("report-3-details");
		citizen.press("ادامه");
		citizen.at("/report/you");
		citizen.fill("mobile", "۰۹۱۲ ۵۵۵ ۱۷ ۱۷");
		citizen.look("report-4-you");
		citizen.press("ادامه");
		citizen.at("/report/check");
		citizen.says("dl.pg-check", "خیابان ابوذر");
		citizen.look("report-5-check");
		citizen.press("ثبت پیام");
		citizen.at("/report/receipt");
		citizen.look("report-6-receipt");
		return citizen.find(".pg-url").innerText();
	}

	/** Danger to life is for the telephone first. */
	private static void seeTheHotline(Window citizen) {
		citizen.find("#q").pressSequentially("خیابون نشست کرده");
		citizen.choose("topic", "RDS-02");
		citizen.look("report-1-emergency");
		citizen.press("ادامه");
		citizen.at("/report/where");
		citizen.shows(".pg-alarm a[href='tel:125']");
		assertThat(citizen.find(".pg-alarm").boundingBox().y).isLessThan(citizen.find("h1").boundingBox().y);
		citizen.look("report-2-emergency");
	}

	private void triage(String code) {
		Desk desk = Desk.of(desktop(), operator());
		desk.window().look("staff-home");
		desk.open(openTask(code));
		desk.look("task-triage-unclaimed");
		desk.claim().decide("route").press();
		desk.window().says(".pgf-field:has(#topicCode) .pgf-error", "انتخاب کنید");
		desk.pick("topicCode", "چاله");
		desk.look("task-triage");
		desk.done();
	}

	private void actAtTheDistrict(String code) {
		Desk desk = Desk.of(desktop(), ofDistrict()).open(openTask(code)).claim();
		desk.window().says("article[data-code]", "موتورها زمین می‌خورند");
		desk.decide("done").write("answerDone", ANSWER).press();
		desk.window().says("[data-evidence] .pgf-error", "برای این موضوع عکس یا سند لازم است.");
		assertThat(desk.window().find("#answerDone")).hasValue(ANSWER);
		desk.upload(PHOTO);
		desk.look("task-act");
		desk.done();
	}

	private void object(Window citizen, String code) {
		citizen.openLink(linkIn("answered", code));
		citizen.says("main", ANSWER);
		citizen.choose("satisfied", "no");
		citizen.look("survey-unsatisfied");
		citizen.choose("objects", "yes");
		citizen.find("#reason").selectOption("INCOMPLETE");
		citizen.press("ثبت نظر");
		citizen.shows("[role='status'].good");
		citizen.look("survey-objected");
	}

	private void actAtHeadquarters(String code) {
		assertThat(Desk.of(desktop(), ofDistrict()).sees(code)).as("seen by the district").isFalse();
		Desk desk = Desk.of(desktop(), ofHeadquarters());
		assertThat(desk.sees(code)).as("seen by the headquarters").isTrue();
		desk.open(openTask(code)).claim();
		desk.window().says("article[data-code]", "اعتراض");
		desk.decide("done").write("answerDone", "نیمهٔ دیگر چاله هم پر شد.").upload(PHOTO);
		desk.look("task-act-again");
		desk.done();
	}

	private void beContent(Window citizen, String code) {
		citizen.openLink(linkIn("answered", code));
		citizen.says("main", "نیمهٔ دیگر");
		citizen.choose("satisfied", "yes");
		citizen.find("[name='rating'][value='5']").check();
		citizen.look("survey-satisfied");
		citizen.press("ثبت نظر");
		citizen.shows("[role='status'].good");
	}

	private static void follow(Window citizen, String link, String code) {
		citizen.openLink(link);
		citizen.at("/track/" + code);
		citizen.says("#state", "بسته");
		citizen.says("main", "نیمهٔ دیگر");
		citizen.shows(".pg-answer .pg-photos img");
		citizen.look("track-closed");
	}

}
