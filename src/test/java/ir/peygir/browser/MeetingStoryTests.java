package ir.peygir.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ir.peygir.meeting.Entrants;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.meeting.web.OpenSession;
import ir.peygir.report.Scene;
import ir.peygir.shared.Display;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the asking to the order that was carried out, in the pages of the citizen and in
 * Tasklist.
 */
class MeetingStoryTests extends BrowserStories {

	private static final Path SHEET = Path.of("src/test/resources/photos/progressive.jpg");

	private static final String HOST = "17";

	private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

	private static final String SESSION = HOST + "-" + MONDAY;

	@Autowired
	private SessionPlanner planner;

	@Autowired
	private SessionBook sessions;

	@Autowired
	private OpenSession codes;

	@Autowired
	private Entrants entrants;

	@Autowired
	private Scene scene;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@AfterEach
	void timeGoesOn() {
		this.scene.timeGoesOn();
	}

	@Test
	void aCitizenIsReceivedAndFollowsTheOrderToItsEnd() {
		this.scene.itIs(MONDAY.minusDays(16).atTime(9, 0).atZone(Display.CITY).toInstant());
		this.planner.plan(HOST);
		until(facts().opensAt().plusSeconds(3600), SESSION);
		Window citizen = phone();
		String code = ask(citizen);
		work(code);
		screen(code);
		work(code);
		until(facts().listAt(), SESSION, code);
		number();
		until(facts().drawAt(), SESSION, code);
		this.entrants.drawn(code);
		work(code);
		come(citizen, code);
		work(code);
		until(facts().startsAt(), SESSION, code);
		Desk office = Desk.of(desktop(), office());
		receive(office, code);
		record(office, code);
		work(code);
		close(office);
		work(SESSION);
		carryOut(code);
		work(code);
		confirm(office, code);
		work(code);
		follow(citizen, code);
	}

	private String ask(Window citizen) {
		citizen.open("/meetings?district=" + HOST);
		citizen.press("درخواست ملاقات");
		next(citizen);
		citizen.at("/meetings/ask/what");
		citizen.fill("subject", "آب‌گرفتگی کوچه");
		citizen.fill("text", "هر زمستان آب به خانه‌ها می‌آید.");
		next(citizen);
		next(citizen);
		citizen.fill("name", "مریم رضایی");
		citizen.fill("mobile", OpenSession.mobile());
		citizen.fill("nationalCode", OpenSession.person());
		next(citizen);
		citizen.shows("#nonce-own");
		next(citizen);
		citizen.at("/meetings/ask/code");
		citizen.open("/meetings/ask/receipt");
		String code = citizen.find(".pg-bigcode").innerText().replaceAll("\\D", "");
		citizen.open("/meetings/ask/code");
		citizen.fill("code", this.codes.codeFor(code));
		next(citizen);
		citizen.openLink(citizen.find(".pg-url").innerText());
		return code;
	}

	private void screen(String code) {
		Desk desk = Desk.of(desktop(), office()).open(openTask(code)).claim();
		desk.window().says("article[data-code]", "آب‌گرفتگی کوچه");
		desk.window().says("body", "بررسی اولیهٔ درخواست ملاقات: شهردار منطقهٔ ۱۷، ۱۲ بهمن · " + code);
		List.of("askCitizen", "solveWithout", "reject", "accept")
			.forEach((each) -> desk.decide(each).isOpenToEverybody());
		desk.look("task-screen").done();
	}

	private void number() {
		Desk first = Desk.of(desktop(), office()).open(openTask(SESSION)).claim();
		first.press().window().says(".pgf-field:has(#publicNumber) .pgf-error", "");
		first.write("publicNumber", "۳۱۷۷۵۲۵").look("task-number").isOpenToEverybody().done();
		work(SESSION);
		Desk second = Desk.of(desktop(), supervisor()).open(openTask(SESSION)).claim();
		second.window().says("article[data-code]", "3177525");
		second.decide("true").look("task-number-confirm").isOpenToEverybody().done();
		work(SESSION);
	}

	private void come(Window citizen, String code) {
		citizen.open("/track/" + code);
		citizen.says("#confirmation", "می‌آیم");
		citizen.look("meeting-offered").isOpenToEverybody();
		citizen.find("#confirmation button").first().click();
		citizen.shows("[role='status'].good");
		citizen.look("meeting-confirmed").isOpenToEverybody();
		citizen.open("/meetings/" + SESSION + "/draw");
		citizen.look("meeting-draw").isOpenToEverybody();
	}

	private void receive(Desk office, String code) {
		office.open(openTask(SESSION)).claim();
		office.write("checkIn", code).window().find(".pgf-checkin button").click();
		Window window = office.window();
		window.says("[data-day] [role='status']", "آمد");
		window.find("[data-day] li button:has-text('شروع ملاقات')").click();
		window.find("[data-day] li button:has-text('پایان ملاقات')").click();
		window.says("[data-day] li", "صورت‌جلسه ثبت نشده است");
		office.decide("held").press();
		window.says("form.pgf .pgf-summary, form.pgf .pgf-error", "صورت‌جلسه");
		office.look("task-hold").isOpenToEverybody();
	}

	private void record(Desk office, String code) {
		office.open(openTask(code)).claim().decide("true").write("minutes", "شهروند از آب‌گرفتگی گفت و شهردار شنید.");
		Window window = office.window();
		window.find("[data-orders] input[value='ORDER']").check();
		window.find("[data-orders] [data-send]").click();
		window.says("[data-orders] .pgf-error", "");
		office.write("orderText", "جوی کوچه لایروبی و دریچه عوض شود.")
			.pick("unitCode", "فنی")
			.select("dueBy-day", "28")
			.select("dueBy-month", "11")
			.select("dueBy-year", "1405");
		window.find("#scan").setInputFiles(SHEET);
		// Tasklist has rules of its own for pictures
		assertThat(window.find(".pgf-sheet img").evaluate("img => img.decode().then(() => img.naturalWidth)"))
			.isNotEqualTo(0);
		office.look("task-minutes").isOpenToEverybody();
		window.find("[data-orders] [data-send]").click();
		window.says("[data-added] li", "لایروبی");
		office.done();
	}

	private void close(Desk office) {
		office.open(openTask(SESSION)).decide("held").done();
	}

	private void carryOut(String code) {
		Desk unit = Desk.of(desktop(), ofDistrict()).open(openTask(code)).claim();
		unit.window().says("article[data-code]", "لایروبی");
		unit.decide("done").write("answerDone", "جوی لایروبی شد و دریچهٔ تازه نصب شد.").press();
		unit.window().says("[data-evidence] .pgf-error", "عکس یا سند");
		unit.upload(SHEET).look("task-carry-out").isOpenToEverybody().done();
	}

	private void confirm(Desk office, String code) {
		office.open(openTask(code)).claim();
		office.window().says("article[data-code]", "دریچهٔ تازه");
		office.decide("true").look("task-confirm-order").isOpenToEverybody().done();
	}

	private void follow(Window citizen, String code) {
		citizen.openLink(linkIn("orderDone", code));
		citizen.says("main", "دریچهٔ تازه");
		citizen.look("meeting-survey").isOpenToEverybody();
		citizen.choose("satisfied", "yes");
		citizen.press("ثبت نظر");
		citizen.shows("[role='status'].good");
		work(code);
		citizen.open("/track/" + code);
		citizen.says("#orders", "دستور");
		assertThat(citizen.find(".pg-scan img")).isVisible();
		citizen.says(".pg-orders", "دریچهٔ تازه");
		citizen.look("meeting-order").isOpenToEverybody();
	}

	private String office() {
		return colleague("farid", "دفتر شهردار منطقهٔ ۱۷", "mayor-" + HOST);
	}

	private SessionFacts facts() {
		return this.sessions.facts(SESSION).orElseThrow();
	}

	/** The step's own button, whatever it is called. */
	private static void next(Window citizen) {
		citizen.find("main form[method='post'] .pg-actions .btn-primary").last().click();
	}

	/** Each timer of these fires at its moment. */
	private void until(Instant moment, String... keys) {
		for (Optional<Job> due = due(moment, keys); due.isPresent(); due = due(moment, keys)) {
			Instant at = due.get().getDuedate().toInstant();
			this.scene.itIs(at.isAfter(this.scene.now()) ? at : this.scene.now());
			this.management.executeJob(due.get().getId());
			Stream.of(keys).forEach(this::work);
		}
		this.scene.itIs(moment);
	}

	private Optional<Job> due(Instant moment, String... keys) {
		return Stream.of(keys)
			.flatMap((key) -> this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
			.flatMap((one) -> this.management.createJobQuery().processInstanceId(one.getId()).timers().list().stream())
			.filter((job) -> !job.getDuedate().toInstant().isAfter(moment))
			.min(Comparator.comparing(Job::getDuedate));
	}

}
