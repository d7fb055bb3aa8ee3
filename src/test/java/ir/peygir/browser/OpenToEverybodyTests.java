package ir.peygir.browser;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.report.Staff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * No page keeps anybody out, in no state and in neither language.
 */
class OpenToEverybodyTests extends BrowserStories {

	private static final Staff TECHNICIAN = Staff.unit("D18-TEC");

	@Autowired
	private Scene scene;

	private Window window;

	private String language;

	@ValueSource(strings = { "fa", "en" })
	@ParameterizedTest
	void theStepsOfTheForm(String language) {
		speaks(language);
		check("/", "home");
		check("/report", "1");
		check("/report?q=zzzz", "1-empty");
		check("/report?group=RDS", "1-group");
		check("/report?q=فرونشست", "1-found");
		send();
		checkHere("1-error");
		this.window.choose("topic", "RDS-02");
		send();
		checkHere("2");
		send();
		checkHere("2-error");
		this.window.find("#district").selectOption("18");
		send();
		checkHere("3");
		send();
		checkHere("3-error");
		this.window.fill("text", "زمین نشست کرده است.");
		send();
		checkHere("4");
		send();
		checkHere("4-error");
		this.window.fill("mobile", "09125551818");
		send();
		checkHere("5");
		send();
		checkHere("6-receipt");
	}

	@ValueSource(strings = { "fa", "en" })
	@ParameterizedTest
	void thePagesOfACase(String language) {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("18"));
		speaks(language);
		check("/track", "track");
		check("/track?code=", "track-error");
		check("/track/" + story.code(), "case-reduced");
		check("/track/" + story.code() + "?s=" + story.secret(), "case-full");
		story.evidence(TECHNICIAN);
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
		check("/track/" + story.code(), "case-answered");
		this.window.openLink(story.linkIn("answered"));
		checkHere("survey");
		send();
		checkHere("survey-error");
		this.window.choose("satisfied", "yes");
		send();
		checkHere("survey-done");
		this.window.openLink(story.linkIn("answered"));
		checkHere("survey-again");
		story.work();
		check("/track/" + story.code(), "case-closed");
		check("/feedback/no-such-token-at-all", "survey-expired");
		check("/no-such-page", "not-found");
	}

	@ValueSource(strings = { "fa", "en" })
	@ParameterizedTest
	void thePagesOfStaff(String language) {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("18"));
		this.window = desktop();
		this.language = language;
		check("/staff/sign-in?lang=" + language, "sign-in");
		new Desk(this.window).signIn(supervisor(), "not this one");
		checkHere("sign-in-wrong");
		new Desk(this.window).signIn(supervisor(), PASSWORD);
		this.window.at("/staff");
		checkHere("staff");
		check("/staff/cases/" + story.code(), "staff-case");
	}

	private void speaks(String language) {
		this.window = phone();
		this.language = language;
		this.window.open("/?lang=" + language);
	}

	private void check(String path, String name) {
		this.window.open(path);
		checkHere(name);
	}

	private void checkHere(String name) {
		this.window.look(this.language + "/" + name).isOpenToEverybody();
	}

	/** The step's own button, whatever it is called. */
	private void send() {
		this.window.find("main form[method='post'] .pg-actions .btn-primary").last().click();
	}

}
