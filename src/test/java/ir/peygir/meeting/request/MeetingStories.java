package ir.peygir.meeting.request;

import java.util.Locale;

import ir.peygir.Stories;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Stories about requests for a meeting, each with a session of its own.
 */
abstract class MeetingStories extends Stories {

	static final Staff SUPERVISOR = Staff.of("supervisor", "supervisors");

	static final Staff OTHER_SUPERVISOR = Staff.of("supervisor2", "supervisors");

	static final Staff INSPECTOR = Staff.of("inspector", "inspection");

	static final Staff MAYORS_OFFICE = Visit.MAYORS_OFFICE;

	@Autowired
	Hall hall;

	@BeforeEach
	void theStoryBegins() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("fa"));
	}

	@AfterEach
	void theStoryEnds() {
		this.hall.scene.timeGoesOn();
		LocaleContextHolder.resetLocaleContext();
	}

}
