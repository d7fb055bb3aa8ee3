package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.OpenTask;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.report.Standings;
import ir.peygir.shared.Display;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What somebody has in hand, in the words of the sheet that is passed on with it.
 */
@Component
class ShiftTable {

	static final int MOST = 200;

	private final CaseHistory tasks;

	private final Standings reports;

	private final MeetingFile meetings;

	private final MessageSource messages;

	private final Clock clock;

	ShiftTable(CaseHistory tasks, Standings reports, MeetingFile meetings, MessageSource messages, Clock clock) {
		this.tasks = tasks;
		this.reports = reports;
		this.meetings = meetings;
		this.messages = messages;
		this.clock = clock;
	}

	List<OpenTask> inHandOf(StaffMember member) {
		return this.tasks.inHandOf(member.id(), MOST);
	}

	List<Row> rows(List<OpenTask> tasks, Locale language) {
		List<String> codes = tasks.stream().map(OpenTask::businessKey).filter(Objects::nonNull).distinct().toList();
		Map<String, Standings.Standing> known = this.reports.of(codes);
		Map<String, RequestStatus> asked = this.meetings.statuses(codes);
		return tasks.stream().map((task) -> {
			Standings.Standing report = known.get(task.businessKey());
			RequestStatus request = asked.get(task.businessKey());
			String key = (report != null) ? report.status() : (request != null) ? "meeting.status." + request : null;
			String state = (key != null) ? this.messages.getMessage(key, null, "", language) : "";
			return new Row(task.id(), task.name(), shown(task.businessKey()), state, task.due(), pressing(task.due()));
		}).toList();
	}

	private static String shown(String code) {
		return (code != null) ? TrackingCode.parse(code).map(TrackingCode::grouped).orElse(code) : "";
	}

	private String pressing(Instant due) {
		Instant now = this.clock.instant();
		if (due == null) {
			return null;
		}
		return due.isBefore(now) ? "overdue" : day(due).equals(day(now)) ? "today" : null;
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, Display.CITY);
	}

	/**
	 * @param pressing {@code overdue}, {@code today} or {@code null}
	 */
	record Row(String id, String name, String code, String state, Instant due, String pressing) {

		public String link() {
			return "/camunda/app/tasklist/default/#/?task=" + this.id;
		}

	}

}
