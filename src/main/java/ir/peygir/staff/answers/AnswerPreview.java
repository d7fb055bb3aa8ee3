package ir.peygir.staff.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import ir.peygir.engine.Consequence.Follows;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.Rehearsal;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.messaging.Outbox;
import ir.peygir.messaging.SmsParts;
import ir.peygir.report.ReportTracking;
import ir.peygir.report.TrackedWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the citizen's phone will show of an answer: the text as it would leave and the
 * lines of the tracking page, found by letting it happen and taking it back. Private
 * links stay private.
 */
@Component
class AnswerPreview {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	/** Photos of the work are sent from the same form. */
	private static final Set<String> LATER = Set.of("evidence");

	private final Rehearsal rehearsal;

	private final Outbox outbox;

	private final ReportTracking tracking;

	private final TrackedWords words;

	private final MeetingFile meetings;

	private final MessageSource messages;

	AnswerPreview(Rehearsal rehearsal, Outbox outbox, ReportTracking tracking, TrackedWords words, MeetingFile meetings,
			MessageSource messages) {
		this.rehearsal = rehearsal;
		this.outbox = outbox;
		this.tracking = tracking;
		this.words = words;
		this.meetings = meetings;
		this.messages = messages;
	}

	Shown of(OpenTask task, String userId, Map<String, Object> sent, Locale language) {
		Rehearsal.Outcome<Shown> outcome = this.rehearsal.of(task, userId, sent, LATER, (doing) -> {
			long before = this.outbox.newest();
			Follows follows = doing.run();
			return shown(task.businessKey(), before, follows, text(sent), language);
		});
		return (outcome.found() != null) ? outcome.found() : new Shown(Follows.NOTHING, List.of(), null, 0,
				outcome.refusals().stream().map(Refusal::message).toList());
	}

	private Shown shown(String code, long before, Follows follows, String written, Locale language) {
		if (follows == Follows.NOTHING) {
			return new Shown(follows, List.of(), null, 0, List.of());
		}
		List<Outbox.Sent> told = this.outbox.since(before, code);
		List<Text> texts = told.stream().limit(1).map((sent) -> text(sent, language)).toList();
		TrackedWords.Words page = this.meetings.exists(code) ? meeting(code, written, language)
				: this.words.words(this.tracking.asRead(code, language), language);
		return new Shown(follows, texts, page, Math.max(0, told.size() - 1), List.of());
	}

	private TrackedWords.Words meeting(String code, String written, Locale language) {
		var view = this.meetings.view(code);
		String status = this.messages.getMessage("meeting.status." + view.status(), null, language);
		String newest = view.history().isEmpty() ? null : view.history().get(view.history().size() - 1).text();
		return new TrackedWords.Words(status, newest, null, written, null, null);
	}

	private Text text(Outbox.Sent sent, Locale language) {
		String shown = LINK.matcher(sent.text())
			.replaceAll(this.messages.getMessage("answers.preview.link", null, language));
		return new Text("CALL".equals(sent.channel()), shown, SmsParts.of(sent.text()));
	}

	private static String text(Map<String, Object> sent) {
		return (sent.get("answer") instanceof String answer && !answer.isBlank()) ? answer : null;
	}

	/**
	 * @param page {@code null} if the citizen notices nothing yet
	 * @param others so many get the same with a link of their own
	 * @param problems why it cannot be shown
	 */
	record Shown(Follows follows, List<Text> texts, TrackedWords.Words page, int others, List<String> problems) {
	}

	/**
	 * @param call it is read out by the call centre
	 */
	record Text(boolean call, String text, SmsParts size) {
	}

}
