package ir.peygir.meeting.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ir.peygir.meeting.ballot.BallotFigures;
import ir.peygir.meeting.order.OrderFigures;
import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.SessionFigures;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what is counted of each host, for the offices and for everybody.
 */
@Component
@Transactional(readOnly = true)
public class MeetingFigures {

	private final HostDesk hosts;

	private final SessionFigures sessions;

	private final BallotFigures draws;

	private final OrderFigures orders;

	private final Clock clock;

	MeetingFigures(HostDesk hosts, SessionFigures sessions, BallotFigures draws, OrderFigures orders, Clock clock) {
		this.hosts = hosts;
		this.sessions = sessions;
		this.draws = draws;
		this.orders = orders;
		this.clock = clock;
	}

	/**
	 * Of the hosts who receive, in their order.
	 * @param days how many days back, at least 1
	 * @param district two digits, or {@code null} for all
	 */
	public List<HostFigures> of(String district, int days, Locale language) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		return this.hosts.hosts()
			.stream()
			.filter((host) -> host.active() && (district == null || district.equals(host.districtCode())))
			.map((host) -> of(host, today.minusDays(days - 1L), today, language))
			.toList();
	}

	private HostFigures of(Host host, LocalDate from, LocalDate to, Locale language) {
		Instant first = from.atStartOfDay(Display.CITY).toInstant();
		Instant end = to.plusDays(1).atStartOfDay(Display.CITY).toInstant();
		return new HostFigures(host.code(), host.title(language), this.sessions.of(host.code(), from, to),
				Drawn.of(this.draws.draws(host.code(), first, end)), this.draws.waiting(host.code()),
				this.orders.of(host.code(), first, end));
	}

}
