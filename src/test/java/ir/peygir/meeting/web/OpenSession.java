package ir.peygir.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.meeting.session.SessionLife;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.Scene;
import ir.peygir.shared.Display;

import org.springframework.stereotype.Component;

/**
 * A session that takes requests, and the telephones and cards of those who ask.
 */
@Component
public class OpenSession {

	private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private final Scene scene;

	private final SessionPlanner planner;

	private final SessionLife life;

	private final SessionBoard board;

	private final Outbox outbox;

	OpenSession(Scene scene, SessionPlanner planner, SessionLife life, SessionBoard board, Outbox outbox) {
		this.scene = scene;
		this.planner = planner;
		this.life = life;
		this.board = board;
		this.outbox = outbox;
	}

	/** It is ten in the morning of the day after registration opened. */
	public String of(String host, String monday) {
		LocalDate day = LocalDate.parse(monday);
		String id = host + "-" + day;
		this.scene.itIs(tenOn(day.minusDays(16)));
		this.planner.plan(host);
		this.scene.itIs(tenOn(day.minusDays(13)));
		if (this.board.session(id, Locale.ENGLISH).state() == SessionState.ANNOUNCED) {
			this.life.open(id);
		}
		return id;
	}

	/** The one-time code in the newest message about that request. */
	public String codeFor(String request) {
		return this.outbox.newest(1000)
			.stream()
			.filter((sent) -> request.equals(sent.code()))
			.flatMap((sent) -> CODE.matcher(sent.text()).results().map(MatchResult::group))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no code for " + request));
	}

	/** Another person each time, with a valid check digit. */
	public static String person() {
		String nine = String.format("%09d", 310_000_000 + PEOPLE.incrementAndGet() * 7L);
		int sum = 0;
		for (int i = 0; i < nine.length(); i++) {
			sum += (nine.charAt(i) - '0') * (10 - i);
		}
		int rest = sum % 11;
		return nine + ((rest < 2) ? rest : 11 - rest);
	}

	public static String mobile() {
		return String.format("0935%07d", 1_000_000 + PEOPLE.incrementAndGet());
	}

	private static Instant tenOn(LocalDate day) {
		return day.atTime(10, 0).atZone(Display.CITY).toInstant();
	}

}
