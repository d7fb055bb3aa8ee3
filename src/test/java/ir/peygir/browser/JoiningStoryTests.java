package ir.peygir.browser;

import java.util.function.Consumer;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A neighbour who has the same problem, from the offer to leaving.
 */
class JoiningStoryTests extends BrowserStories {

	private static final double LAT = 35.6521;

	private static final double LON = 51.4302;

	@Autowired
	private Scene scene;

	@Autowired
	private JdbcClient database;

	@Test
	void aNeighbourFollowsTheReportOfAnother() {
		String code = reported(LAT).code();
		join(phone(), code, LAT, "09125551901", Window::isOpenToEverybody);
	}

	@Test
	void andSoDoesOneWhoseBrowserRunsNoScripts() {
		String code = reported(LAT + 0.005).code();
		join(withoutScripts(), code, LAT + 0.005, "09125551902", (window) -> {
		});
	}

	private CaseStory reported(double lat) {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("16").saying("متن نفر اول", "کوچهٔ دوم، پلاک ۴"));
		this.database.sql("update report set lat = ?, lon = ? where code = ?").params(lat, LON, story.code()).update();
		return story;
	}

	private static void join(Window citizen, String code, double lat, String mobile, Consumer<Window> check) {
		citizen.open("/report?topic=RDS-01");
		citizen.choose("topic", "RDS-01");
		citizen.press("ادامه");
		citizen.at("/report/where");
		citizen.find("#district").selectOption("16");
		placed(citizen, lat);
		citizen.at("/report/details");
		citizen.fill("text", "چرخ خودروی من هم همین‌جا شکست.");
		citizen.press("ادامه");
		citizen.fill("mobile", mobile);
		citizen.press("ادامه");
		citizen.at("/report/near");
		check.accept(citizen.look("report-near"));
		citizen.press("من هم همین مشکل را دارم");
		citizen.at("/report/check");
		check.accept(citizen.look("report-check-joins"));
		citizen.press("من هم همین مشکل را دارم");
		citizen.at("/report/receipt");
		citizen.says("main", "پیگیر این پیام شدید");
		check.accept(citizen.look("report-receipt-joined"));
		citizen.openLink(citizen.find(".pg-url").innerText());
		citizen.at("/track/" + code);
		citizen.says("main", "شما پیگیر این پیام هستید");
		citizen.says("main", "چرخ خودروی من");
		assertThat(citizen.find("main")).not().containsText("متن نفر اول");
		check.accept(citizen.look("track-joined"));
		citizen.find("summary:has-text('پس گرفتن پیام')").click();
		citizen.find("#withdrawal button.btn-danger").click();
		citizen.says("main", "شما این پیام را پس گرفته‌اید");
		check.accept(citizen.look("track-left"));
	}

	/** As if the point were chosen on the map. */
	private static void placed(Window citizen, double lat) {
		citizen.find("form [name='lat']").first().evaluate("(field, lat) => { field.value = lat; }", lat);
		citizen.find("form [name='lon']").first().evaluate("(field, lon) => { field.value = lon; }", LON);
		citizen.press("ادامه");
	}

}
