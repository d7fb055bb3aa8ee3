package ir.peygir.report.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ir.peygir.catalogue.Kind;
import ir.peygir.report.Closing;
import ir.peygir.report.Happening;
import ir.peygir.report.Outcome;
import ir.peygir.report.ReportView;
import ir.peygir.report.Stage;
import ir.peygir.report.Status;
import ir.peygir.report.TrackedWords;
import ir.peygir.shared.Display;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a report into words for its page.
 */
@Component
class CasePage implements TrackedWords {

	private static final Set<Kind> REVIEWED = EnumSet.of(Kind.CRITICISM, Kind.SUGGESTION, Kind.OPINION,
			Kind.COMMENDATION);

	private static final Set<Kind> UNSURVEYED = EnumSet.of(Kind.OPINION, Kind.COMMENDATION);

	private static final Set<Outcome> NOT_OURS = EnumSet.of(Outcome.NOT_RELATED, Outcome.OUTSIDE);

	private final MessageSource messages;

	CasePage(MessageSource messages) {
		this.messages = messages;
	}

	Shown of(ReportView view, Locale locale) {
		ReportView.Whole whole = view.whole();
		ReportView.State state = view.state();
		List<Stage> stages = stages(view.kind());
		boolean over = view.status().isOver();
		int now = stages.contains(view.stage()) ? stages.indexOf(view.stage()) : stages.size() - 1;
		return new Shown(view.code(), new TrackingCode(view.code()).grouped(),
				(view.topic() != null) ? view.topic() : text(over ? "case.unsorted" : "report.check.unsorted", locale),
				view.kind().name(), view.status().name(), status(view, locale), sentence(view, locale),
				stages.stream().map((stage) -> stage(stage, view.kind(), locale)).toList(), now,
				view.status() == Status.CLOSED, view.unit(), view.since(), over ? null : view.promisedBy(),
				state.timing(), next(view, locale), (view.outcome() != null) ? view.outcome().name() : null,
				outcome(view, locale), closing(state.closing(), locale), view.voices(), history(view, locale),
				whole != null, (whole != null) ? whole.text() : null, place(view, locale),
				(whole != null) ? photos(whole, false) : List.of(), (whole != null) ? whole.answer() : null,
				(whole != null) ? whole.objectionAnswer() : null, (whole != null) ? photos(whole, true) : List.of(),
				(whole != null) ? whole.question() : null,
				(whole != null && whole.duplicateOf() != null) ? new TrackingCode(whole.duplicateOf()).grouped() : null,
				whole != null && state.questionOpen(), stands(whole) && !over,
				stands(whole) && view.status().isBeingWorkedOn(), state.feedbackPage(),
				whole != null && state.objectionOpen(), whole != null && whole.joined() != null,
				whole != null && !stands(whole), state.parentUrl(), state.endsWithReader());
	}

	@Override
	public TrackedWords.Words words(ReportView view, Locale locale) {
		Shown shown = of(view, locale);
		String newest = shown.history().isEmpty() ? null : shown.history().get(0).text();
		String outcome = (shown.outcome() != null) ? text("outcome." + shown.outcome(), locale) : null;
		return new TrackedWords.Words(shown.statusText(), shown.statusSentence(),
				(shown.outcomeSentence() != null) ? outcome + ": " + shown.outcomeSentence() : outcome,
				(shown.question() != null) ? shown.question() : shown.answer(), shown.objectionAnswer(), newest);
	}

	/** Who has left reads on, and does nothing more. */
	private static boolean stands(ReportView.Whole whole) {
		return whole != null && whole.withdrawn() == null;
	}

	private static List<Stage> stages(Kind kind) {
		return UNSURVEYED.contains(kind) ? List.of(Stage.SUBMITTED, Stage.WITH_UNIT, Stage.ANSWER)
				: List.of(Stage.values());
	}

	private String stage(Stage stage, Kind kind, Locale locale) {
		String variant = UNSURVEYED.contains(kind) ? ".opinion" : REVIEWED.contains(kind) ? ".review" : "";
		return this.messages.getMessage("stage." + stage + variant, null, text("stage." + stage, locale), locale);
	}

	private String status(ReportView view, Locale locale) {
		return text("status." + view.status() + variant(view), locale);
	}

	private String sentence(ReportView view, Locale locale) {
		if (view.status() == Status.CLOSED && !view.state().objectionOpen()) {
			return text(view.state().objected() ? "status.CLOSED.counted" : "status.CLOSED.final", locale);
		}
		return this.messages.getMessage("status." + view.status() + variant(view) + ".sentence",
				new Object[] { subject(view, locale) }, locale);
	}

	/** What the sentence speaks of: the planned day, or who has it. */
	private String subject(ReportView view, Locale locale) {
		if (view.status() == Status.PLANNED && view.state().plannedFor() != null) {
			return Display.day(view.state().plannedFor(), locale);
		}
		if (view.status() == Status.OBJECTED && isBeforeSupervisor(view)) {
			return text("case.supervisor", locale);
		}
		return (view.unit() != null) ? view.unit() : text("case.higher", locale);
	}

	/** An objection to "not ours" goes to no unit before it is decided. */
	private static boolean isBeforeSupervisor(ReportView view) {
		return NOT_OURS.contains(view.outcome()) && view.history()
			.stream()
			.map(ReportView.Event::event)
			.filter(Set.of(Happening.OBJECTED, Happening.ASSIGNED)::contains)
			.reduce((before, after) -> after)
			.filter(Happening.OBJECTED::equals)
			.isPresent();
	}

	private static String variant(ReportView view) {
		ReportView.Whole whole = view.whole();
		boolean anotherIsAsked = view.status() == Status.WAITING_FOR_CITIZEN && whole != null
				&& whole.question() == null;
		boolean anotherObjects = view.status() == Status.OBJECTED && whole != null && whole.joined() != null;
		return (anotherIsAsked || anotherObjects) ? ".other"
				: (view.status() == Status.ASSIGNED && REVIEWED.contains(view.kind())) ? ".review" : "";
	}

	private String next(ReportView view, Locale locale) {
		boolean ended = view.status() == Status.CLOSED && !view.state().objectionOpen();
		String key = "next." + view.status();
		return ended ? null : this.messages.getMessage(key + variant(view), null, text(key, locale), locale);
	}

	private String outcome(ReportView view, Locale locale) {
		ReportView.State state = view.state();
		if (view.outcome() == Outcome.ACCEPTED && state.plannedFor() != null) {
			return this.messages.getMessage("outcome.ACCEPTED.sentence",
					new Object[] { state.plannedUnit(), Display.day(state.plannedFor(), locale) }, locale);
		}
		if (view.outcome() == Outcome.PLANNED) {
			return (view.status() == Status.PLANNED) ? sentence(view, locale) : text("outcome.PLANNED.woken", locale);
		}
		if (state.refusalReason() != null) {
			return this.messages.getMessage(
					"outcome.NOT_POSSIBLE.sentence", new Object[] {
							text("refusal.reason." + state.refusalReason(), locale), text("case.supervisor", locale) },
					locale);
		}
		if (state.result() != null) {
			return this.messages.getMessage("outcome.DONE.result", new Object[] { state.result() }, locale);
		}
		return (view.outcome() != null) ? text("outcome." + view.outcome() + ".short", locale) : null;
	}

	private String closing(Closing closing, Locale locale) {
		return (closing != null && closing != Closing.WITHOUT_SURVEY) ? text("closing." + closing, locale) : null;
	}

	private String place(ReportView view, Locale locale) {
		if (view.whole() == null) {
			return null;
		}
		List<String> parts = new ArrayList<>();
		if (view.state().district() != null) {
			parts.add(view.state().district());
		}
		if (view.whole().place().address() != null) {
			parts.add(view.whole().place().address());
		}
		return parts.isEmpty() ? null : String.join(Display.persian(locale) ? "، " : ", ", parts);
	}

	private List<Line> history(ReportView view, Locale locale) {
		List<Line> lines = new ArrayList<>();
		int joined = 0;
		for (ReportView.Event event : view.history()) {
			boolean another = event.event() == Happening.JOINED && event.others();
			joined = another ? joined + 1 : 0;
			if (joined > 1) {
				// forty who join are one line
				lines.set(0, new Line(event.at(), this.messages.getMessage("event.JOINED.several",
						new Object[] { number(joined, locale) }, locale)));
			}
			else {
				lines.add(0, new Line(event.at(), happened(event, locale)));
			}
		}
		return lines;
	}

	private String happened(ReportView.Event event, Locale locale) {
		Object[] arguments = { (event.event() == Happening.MERGED) ? "" : unit(event, locale) };
		String key = "event." + event.event();
		String told = this.messages.getMessage(key, arguments, locale);
		String line = event.others() ? this.messages.getMessage(key + ".other", arguments, told, locale) : told;
		return (event.detail() != null) ? line + ": " + event.detail() : line;
	}

	private static String number(int number, Locale locale) {
		return Display.persian(locale) ? PersianText.persianDigits(number) : String.valueOf(number);
	}

	private String unit(ReportView.Event event, Locale locale) {
		return (event.unit() != null) ? event.unit() : text("case.higher", locale);
	}

	private static List<ReportView.Picture> photos(ReportView.Whole whole, boolean evidence) {
		return whole.photos().stream().filter((photo) -> photo.evidence() == evidence).toList();
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	record Line(Instant at, String text) {
	}

	/** All that the page shows, in words. */
	record Shown(String code, String grouped, String title, String kind, String status, String statusText,
			String statusSentence, List<String> stageNames, int stageIndex, boolean finished, String unit,
			Instant since, Instant promisedBy, String timing, String next, String outcome, String outcomeSentence,
			String closingNote, int voices, List<Line> history, boolean full, String text, String place,
			List<ReportView.Picture> photos, String answer, String objectionAnswer,
			List<ReportView.Picture> answerPhotos, String question, String duplicateOf, boolean canReply,
			boolean canWithdraw, boolean canAddPhoto, String feedbackUrl, boolean canObject, boolean joined,
			boolean left, String duplicateUrl, boolean lastVoice) {

		/** Correcting the text is open to programs only, for now. */
		public boolean canCorrect() {
			return false;
		}

		public boolean canFeedback() {
			return this.feedbackUrl != null;
		}

	}

}
