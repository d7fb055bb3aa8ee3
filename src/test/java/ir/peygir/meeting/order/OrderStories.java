package ir.peygir.meeting.order;

import java.time.Instant;
import java.util.Locale;

import ir.peygir.Stories;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Stories about orders, each given on a Sunday morning, a working day.
 */
abstract class OrderStories extends Stories {

	/** Nine o'clock in Tehran. */
	static final Instant SUNDAY = Instant.parse("2026-10-11T05:30:00Z");

	static final Staff UNIT = Staff.unit("D06-TEC");

	static final Staff OTHER_UNIT = Staff.unit("D06-N1");

	static final Staff MAYOR = Staff.of("mayor06", "mayor-06");

	@Autowired
	OrderScene scene;

	@BeforeEach
	void theStoryBegins() {
		this.scene.itIs(SUNDAY);
		LocaleContextHolder.setLocale(Locale.forLanguageTag("fa"));
	}

	@AfterEach
	void theStoryEnds() {
		this.scene.timeGoesOn();
		LocaleContextHolder.resetLocaleContext();
	}

}
