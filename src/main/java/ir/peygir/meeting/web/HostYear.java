package ir.peygir.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.figures.HostFigures;
import ir.peygir.meeting.figures.MeetingFigures;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * How a district's mayor has received citizens in the last twelve months, for everybody
 * to read.
 */
@Component
class HostYear {

	private static final int DAYS = 365;

	private static final int LISTED = 20;

	private final MeetingFigures figures;

	private final OutsideMeetings outside;

	private final Clock clock;

	HostYear(MeetingFigures figures, OutsideMeetings outside, Clock clock) {
		this.figures = figures;
		this.outside = outside;
		this.clock = clock;
	}

	/** Empty for a district where nobody receives. */
	Optional<Year> of(String district, Locale locale) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		LocalDate since = today.minusDays(DAYS - 1);
		return this.figures.of(district, DAYS, locale)
			.stream()
			.findFirst()
			.map((host) -> new Year(since, host,
					this.outside.list(host.hostCode(), since, today).stream().limit(LISTED).toList()));
	}

	/**
	 * @param outside the newest meetings outside the list
	 */
	record Year(LocalDate since, HostFigures figures, List<OutsideMeetings.Entry> outside) {
	}

}
