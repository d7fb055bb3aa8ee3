package ir.peygir.meeting.session;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;

import ir.peygir.meeting.Mode;
import ir.peygir.shared.Display;

/**
 * Somebody of the city who receives citizens every week.
 *
 * @param code of a district's mayor the district's code
 * @param districtCode {@code null} for a host of the whole city
 * @param group staff of the host's office
 * @param calendar of the moments before a session
 */
public record Host(String code, String titleFa, String titleEn, String districtCode, String group, DayOfWeek weekday,
		LocalTime starts, int seats, int minutes, String placeFa, String placeEn, Mode mode, String calendar,
		PublicNumber number, boolean active) {

	public String title(Locale language) {
		return Display.persian(language) ? this.titleFa : this.titleEn;
	}

	/** When the last seat is over. */
	public LocalTime ends() {
		return this.starts.plusMinutes((long) this.seats * this.minutes);
	}

}
