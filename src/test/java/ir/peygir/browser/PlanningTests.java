package ir.peygir.browser;

import java.time.LocalDate;

import ir.peygir.shared.TypedTime;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * How units plan their duties and absences, and what the calendar shows.
 */
class PlanningTests extends BrowserStories {

	/** Far enough that nothing else is planned then. */
	private static final LocalDate DAY = LocalDate.now().plusYears(2);

	@Test
	void aHoleInTheNightIsShownWithWhoAnswersInstead() {
		Window window = desktop();
		Desk.of(window, ofDistrict());
		duty(window, "D17", "مریم پاکزاد", "00:00", "23:00");
		window.at("/staff/roster?unit=D17&week=" + DAY + "&done=saved");
		duty(window, "D17-TEC", "رضا رضایی", "08:00", "16:00");
		window.says("[role='status']", "کشیک ثبت شد.");
		window.says("main", "در برنامهٔ این هفته زمان بی‌کشیک هست.");
		window.says("li .pg-note.warn:has-text('۱۶:۰۰ تا')", "کشیک شهرداری منطقهٔ ۱۷ پاسخ می‌دهد: مریم پاکزاد");
		window.look("roster").isOpenToEverybody();
		duty(window, "D17-TEC", "علی فلاح", "15:00", "20:00");
		window.says("#fromDay-error", "در این زمان رضا رضایی کشیک این واحد است");
		duty(window, "D17-TEC", "علی فلاح", "20:00", "16:00");
		window.says("#toDay-error", "پایان کشیک باید پس از آغاز آن باشد.");
		assertThat(window.find("#person")).hasValue("علی فلاح");
		window.look("roster-refused").isOpenToEverybody();
		window.open("/staff/roster?unit=D17-TEC&week=" + DAY);
		window.find("main a:has-text('تغییر')").click();
		window.fill("phone", "۰۹۱۲۰۰۰۰۰۱۷");
		window.press("ثبت کشیک");
		window.says("main", "۰۹۱۲۰۰۰۰۰۱۷");
		window.find("main button:has-text('حذف')").click();
		window.says("[role='status']", "کشیک حذف شد.");
	}

	@Test
	void anotherUnitsRosterIsNotTheirs() {
		Window window = desktop();
		Desk.of(window, ofDistrict());
		window.open("/staff/roster?unit=O-BUS");
		window.says("main", "این بخش برای شما باز نیست.");
		window.open("/staff/calendar");
		window.says("main", "این بخش برای شما باز نیست.");
	}

	@Test
	void aPersonNamesAStandInForTheirOwnDays() {
		Window window = phone();
		operator();
		Desk.of(window, colleague("nima", "مرکز ۱۳۷", "call-centre"));
		window.open("/staff/absences");
		assertThat(window.find("[name='user']")).hasCount(0);
		window.fill("standIn", "nima");
		window.fill("first", TypedTime.typed(DAY));
		window.fill("last", TypedTime.typed(DAY.minusDays(1)));
		window.press("ثبت مرخصی");
		window.says("#standIn-error", "جانشین باید همکار دیگری باشد.");
		window.says("#last-error", "روز پایان پیش از روز آغاز است.");
		window.look("absences-refused").isOpenToEverybody();
		window.fill("standIn", "sara");
		window.fill("last", TypedTime.typed(DAY));
		window.press("ثبت مرخصی");
		window.says("[role='status']", "مرخصی ثبت شد");
		window.look("absences").isOpenToEverybody();
		window.find("main button:has-text('پایان دادن')").click();
		window.says("[role='status']", "مرخصی پایان یافت.");
	}

	@Test
	void aSupervisorSendsNobodyAwayToTakeTheirPlace() {
		Window window = desktop();
		operator();
		Desk.of(window, supervisor());
		window.open("/staff/absences");
		window.fill("user", "sara");
		window.fill("standIn", "reza");
		window.fill("first", TypedTime.typed(DAY));
		window.fill("last", TypedTime.typed(DAY));
		window.press("ثبت مرخصی");
		window.says("#standIn-error", "نمی‌توانید خودتان را جانشین همکاری کنید");
	}

	@Test
	void supervisorsReadTheCalendarAndAdministratorsAreToldWhatIsWrong() {
		Window reader = desktop();
		Desk.of(reader, supervisor());
		reader.open("/staff/calendar");
		reader.says("main", "شما تقویم را می‌بینید");
		assertThat(reader.find("main form")).hasCount(0);
		reader.look("calendar-read").isOpenToEverybody();
		Window keeper = desktop();
		Desk.of(keeper, colleague("keeper", "سامانه", "administrators"));
		keeper.open("/staff/calendar");
		keeper.fill("day", TypedTime.typed(LocalDate.now().minusDays(3)));
		keeper.find("#hour").fill("نیمه‌شب");
		keeper.press("اعلام تعطیلی");
		keeper.says("#hour-error", "ساعت درست نیست");
		keeper.find("#hour").fill("");
		keeper.press("اعلام تعطیلی");
		keeper.says("#day-error", "این روز گذشته است");
		keeper.says("#reason-error", "دلیل را بنویسید");
		keeper.look("calendar-refused").isOpenToEverybody();
	}

	private static void duty(Window window, String unit, String person, String from, String to) {
		window.open("/staff/roster?unit=" + unit + "&week=" + DAY);
		window.fill("person", person);
		window.fill("phone", "09120000001");
		window.fill("fromDay", TypedTime.typed(DAY));
		window.fill("fromTime", from);
		window.fill("toDay", TypedTime.typed(DAY));
		window.fill("toTime", to);
		window.press("ثبت کشیک");
	}

}
