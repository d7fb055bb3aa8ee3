package ir.peygir.meeting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import ir.peygir.meeting.MeetingFiles;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a request for a meeting together for its page, in words.
 */
@Component
class MeetingCase {

	static final List<String> STAGES = List.of("REQUEST", "SCREENING", "DRAW", "SEAT", "MEETING", "ORDER", "YOUR_VIEW");

	private final MeetingTracking tracking;

	private final OrderBook orders;

	private final MeetingFiles files;

	private final MeetingSurveys surveys;

	private final SessionCards cards;

	private final MeetingWords words;

	private final MessageSource messages;

	MeetingCase(MeetingTracking tracking, OrderBook orders, MeetingFiles files, MeetingSurveys surveys,
			SessionCards cards, MeetingWords words, MessageSource messages) {
		this.tracking = tracking;
		this.orders = orders;
		this.files = files;
		this.surveys = surveys;
		this.cards = cards;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * @param secret {@code null} for the reduced view
	 * @throws ir.peygir.shared.Problem 404 unknown code, 403 wrong secret
	 */
	Shown of(String code, String secret, Locale locale) {
		MeetingTracking.RequestView view = this.tracking.view(code, secret);
		MeetingTracking.Dates dates = this.tracking.dates(code, secret);
		SessionCards.Card card = this.cards.card(view.sessionId(), locale).orElse(null);
		Mine mine = (view.mine() != null) ? mine(view) : null;
		return new Shown(code, new TrackingCode(code).grouped(), view.status().name(),
				this.words.sentence(view, dates, card, mine, locale),
				STAGES.stream().map((stage) -> text("meeting.stage." + stage, locale)).toList(),
				Math.max(0, STAGES.indexOf(view.stage())), view.status() == RequestStatus.CLOSED, view.since(),
				text(next(view.status(), mine), locale), dates, card, mine, history(view, locale));
	}

	private static String next(RequestStatus status, Mine mine) {
		boolean over = status == RequestStatus.REJECTED && mine != null && !mine.may("object");
		return "meeting.next." + status + (over ? ".over" : "");
	}

	private Mine mine(MeetingTracking.RequestView view) {
		MeetingTracking.Mine facts = view.mine();
		List<OrderBook.OrderView> orders = this.orders.orders(view.code());
		OrderBook.Minutes minutes = this.orders.minutes(view.code());
		List<String> actions = new ArrayList<>(facts.actions());
		if (minutes.remarksUntil() != null && minutes.remarks() == null) {
			actions.add("remarks");
		}
		return new Mine(facts, actions, Chances.percent(facts.chance()), minutes, orders,
				this.surveys.open(view.code()), this.files.ofMatter(view.code()), this.files.ofStanding(view.code()),
				grouped(facts.relatedReport()), grouped(facts.continues()), grouped(facts.reportCode()));
	}

	private List<Line> history(MeetingTracking.RequestView view, Locale locale) {
		List<Line> lines = new ArrayList<>();
		view.history()
			.forEach((entry) -> lines.add(new Line(entry.at(), text("meeting.event." + entry.event(), locale))));
		Collections.reverse(lines);
		return lines;
	}

	private static String grouped(String code) {
		return TrackingCode.parse(code).map(TrackingCode::grouped).orElse(null);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	record Line(Instant at, String text) {
	}

	/** Only for whoever has the secret. */
	record Mine(MeetingTracking.Mine facts, List<String> actions, Integer chance, OrderBook.Minutes minutes,
			List<OrderBook.OrderView> orders, List<String> surveys, List<Photo> files, List<Photo> standing,
			String relatedReport, String continues, String report) {

		public boolean may(String action) {
			return this.actions.contains(action);
		}

		long openOrders() {
			return this.orders.stream().filter((order) -> order.answer() == null).count();
		}

	}

	/** All that the page shows. */
	record Shown(String code, String grouped, String status, String sentence, List<String> stageNames, int stageIndex,
			boolean finished, Instant since, String next, MeetingTracking.Dates dates, SessionCards.Card card,
			Mine mine, List<Line> history) {

		public boolean full() {
			return this.mine != null;
		}

	}

}
