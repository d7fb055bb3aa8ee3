package ir.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.demo.MeetingPlay.Run;
import ir.peygir.demo.MeetingScript.Ask;
import ir.peygir.demo.MeetingScript.Way;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.request.MeetingOffice;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets people ask for a meeting in the demo content, and what becomes of it until the
 * draw.
 */
@Component
@Profile("demo")
class RequestPart {

	private static final Duration DAY = Duration.ofHours(24);

	/** One of so many has an operator file it. */
	private static final int CALLERS = 5;

	private static final int NEWEST = 3;

	private static final Pattern SIX = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

	private final MeetingIntake intake;

	private final MeetingDesk desk;

	private final MeetingOffice office;

	private final Outbox outbox;

	private final PlayedEngine engine;

	RequestPart(MeetingIntake intake, MeetingDesk desk, MeetingOffice office, Outbox outbox, PlayedEngine engine) {
		this.outbox = outbox;
		this.intake = intake;
		this.desk = desk;
		this.office = office;
		this.engine = engine;
	}

	void asks(Run run, MeetingScript.Sitting sitting, SessionFacts session, Ask ask, Instant at) {
		Guest guest = run.somebody(run.script().office(sitting.host()), ask);
		Way way = (ask != null) ? ask.way() : Way.ACCEPTED;
		boolean calls = way != Way.UNVERIFIED && guest.number() % CALLERS == 0;
		MeetingIntake.Receipt receipt = this.intake
			.submit(guest.asks(session.id(), (ask != null) ? ask.ground() : null, calls));
		guest.received(receipt.code(), receipt.secret());
		run.guests().put(guest.code(), guest);
		if (way != Way.UNVERIFIED && !receipt.verified()) {
			this.intake.verifyWithin(guest.code(), sentTo(guest));
		}
		Instant screened = morning(at.plus(DAY), guest.number());
		new Course(run.agenda(), guest, ask, screened, session).follow(way);
	}

	/** The digits in the text message. */
	private String sentTo(Guest guest) {
		return this.outbox.newest(NEWEST)
			.stream()
			.filter((sent) -> guest.code().equals(sent.code()))
			.map((sent) -> SIX.matcher(sent.text()))
			.filter(Matcher::find)
			.map(Matcher::group)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no code was sent"));
	}

	/** In office hours, one after the other. */
	private static Instant morning(Instant about, int number) {
		ZonedDateTime day = about.atZone(Display.CITY);
		return day.with(LocalTime.of(9, 0)).plusMinutes(number * 11 % 240).toInstant();
	}

	/** The way of one request until the draw. */
	private final class Course {

		private final Agenda agenda;

		private final Guest guest;

		private final Ask ask;

		private final Instant screened;

		private final SessionFacts session;

		Course(Agenda agenda, Guest guest, Ask ask, Instant screened, SessionFacts session) {
			this.agenda = agenda;
			this.guest = guest;
			this.ask = ask;
			this.screened = screened;
			this.session = session;
		}

		void follow(Way way) {
			switch (way) {
				case ACCEPTED -> screens(0, "accept", null);
				case UNDECIDED, UNVERIFIED -> {
				}
				case QUESTIONED -> {
					screens(0, "askCitizen", null);
					at(10, () -> desk().reply(code(), this.ask.replies(), null));
					screens(24, "accept", null);
				}
				case INSISTED -> {
					screens(0, "solveWithout", null);
					at(10, () -> desk().reply(code(), this.ask.replies(), false));
				}
				case WITHOUT, WITHOUT_AND_BACK -> withoutMeeting(way);
				case REJECTED, REJECTION_REFUSED, OBJECTED, OBJECTION_UPHELD -> rejected(way);
				case URGENT, NOT_URGENT -> {
					screens(0, "accept", null);
					at(3, () -> decide("approveUrgentSeat", "inspector", Map.of("urgentApproved", way == Way.URGENT)));
				}
				case TAKEN_BACK -> {
					screens(0, "accept", null);
					at(20, () -> desk().cancel(code()));
				}
				case STOPPED -> {
					screens(0, "accept", null);
					at(20, () -> RequestPart.this.office.cancel(code(), this.ask.says(), this.guest.office().by()));
				}
			}
		}

		private void withoutMeeting(Way way) {
			screens(0, "solveWithout", null);
			at(10, () -> desk().reply(code(), this.ask.replies(), true));
			if (way == Way.WITHOUT_AND_BACK) {
				at(240, () -> desk().returnToMeeting(code()));
			}
		}

		private void rejected(Way way) {
			screens(0, "reject", "notOurs");
			at(5, () -> decide("reviewRejection", "supervisor",
					Map.of("rejectionApproved", way != Way.REJECTION_REFUSED)));
			if (way == Way.OBJECTED || way == Way.OBJECTION_UPHELD) {
				at(14, () -> desk().object(code(), this.ask.replies()));
				at(26, () -> decide("reviewRejection", "supervisor2",
						Map.of("rejectionApproved", way == Way.OBJECTED)));
			}
		}

		private void screens(int hours, String outcome, String reason) {
			Map<String, Object> decision = new HashMap<>(Map.of("screenOutcome", outcome));
			if (reason != null) {
				decision.put("reason", reason);
			}
			else if (this.ask != null && this.ask.says() != null && !"accept".equals(outcome)) {
				decision.put("answer", this.ask.says());
			}
			at(hours, () -> decide("screenMeetingRequest", this.guest.office().by(), decision));
		}

		private void decide(String task, String who, Map<String, Object> decision) {
			RequestPart.this.engine.decide(code(), task, who, decision);
		}

		private void at(int hours, Runnable action) {
			this.agenda.at(this.screened.plus(Duration.ofHours(hours)), this.session.id(), action);
		}

		private MeetingDesk desk() {
			return RequestPart.this.desk;
		}

		private String code() {
			return this.guest.code();
		}

	}

}
