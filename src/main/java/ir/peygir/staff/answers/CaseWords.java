package ir.peygir.staff.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ir.peygir.engine.OpenTask;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.meeting.request.RequestFile;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.report.RefusalReason;
import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a case gives for the braces of a ready answer, in Persian as the answer is.
 */
@Component
class CaseWords {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private final CaseFile reports;

	private final MeetingFile meetings;

	private final SessionBoard sessions;

	private final MessageSource messages;

	CaseWords(CaseFile reports, MeetingFile meetings, SessionBoard sessions, MessageSource messages) {
		this.reports = reports;
		this.meetings = meetings;
		this.sessions = sessions;
		this.messages = messages;
	}

	/**
	 * @param plannedFor as chosen in the form, may be {@code null}
	 * @param reason as chosen in the form, may be {@code null}
	 */
	Known of(OpenTask task, LocalDate plannedFor, String reason) {
		return this.meetings.exists(task.businessKey()) ? request(task.businessKey())
				: report(task.businessKey(), plannedFor, reason);
	}

	private Known report(String code, LocalDate plannedFor, String reason) {
		CaseView view = this.reports.view(code);
		Map<String, String> values = new LinkedHashMap<>();
		put(values, "code", view.grouped());
		put(values, "topic", view.topic());
		put(values, "unit", view.unit());
		put(values, "district", view.district());
		put(values, "address", view.address());
		put(values, "registered", day(view.registeredAt()));
		put(values, "deadline", day(view.promisedBy()));
		put(values, "plannedFor", (plannedFor != null) ? Display.day(plannedFor, PERSIAN) : null);
		put(values, "reason",
				(reason != null) ? RefusalReason.of(reason)
					.map((known) -> this.messages.getMessage("refusal.reason." + known, null, PERSIAN))
					.orElse(null) : null);
		return new Known(view.topicCode(), values);
	}

	private Known request(String code) {
		RequestFile view = this.meetings.view(code);
		Map<String, String> values = new LinkedHashMap<>();
		put(values, "code", view.grouped());
		put(values, "registered", day(view.registeredAt()));
		var session = this.sessions.session(view.sessionId(), PERSIAN);
		put(values, "host", session.host());
		put(values, "session", Display.day(session.date(), PERSIAN));
		return new Known(null, values);
	}

	private static void put(Map<String, String> values, String name, String value) {
		if (value != null && !value.isBlank()) {
			values.put(name, value);
		}
	}

	private static String day(Instant at) {
		return (at != null) ? Display.day(LocalDate.ofInstant(at, Display.CITY), PERSIAN) : null;
	}

	/**
	 * What is known of a case.
	 *
	 * @param topicCode {@code null} if it has none
	 */
	record Known(String topicCode, Map<String, String> values) {
	}

}
