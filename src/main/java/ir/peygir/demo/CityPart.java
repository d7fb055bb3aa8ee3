package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import ir.peygir.city.CalendarDesk;
import ir.peygir.city.StandIns;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Display;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets happen in the demo content what concerns no single report: offices that close,
 * people who are away, officers on duty.
 */
@Component
@Profile("demo")
class CityPart {

	private final CalendarDesk desk;

	private final WorkingCalendar calendar;

	private final StandIns standIns;

	private final DemoRoster roster;

	private final SchedulerClient scheduler;

	private final OneTimeTask<Void> moveDeadlines;

	CityPart(CalendarDesk desk, WorkingCalendar calendar, StandIns standIns, DemoRoster roster,
			SchedulerClient scheduler, @Qualifier("moveDeadlines") OneTimeTask<Void> moveDeadlines) {
		this.desk = desk;
		this.calendar = calendar;
		this.standIns = standIns;
		this.roster = roster;
		this.scheduler = scheduler;
		this.moveDeadlines = moveDeadlines;
	}

	void happens(Event event, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, Display.CITY);
		if (event.closes() > 0) {
			close(day.plusDays(event.closes()), event.by());
		}
		if (event.absent() != null) {
			this.standIns.add(event.absent(), day, day.plusDays(event.days()), event.standIn());
		}
		if (event.onDuty() != null) {
			this.roster.cover(event.onDuty(), at);
		}
	}

	private void close(LocalDate earliest, String by) {
		LocalDate day = earliest;
		while (!this.calendar.isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		this.desk.close(day, null, reason(day.getMonth()), by);
		this.calendar.refresh();
		moveDeadlines();
	}

	/** The scheduler sleeps, so its task is done here and now. */
	private void moveDeadlines() {
		this.scheduler.getScheduledExecutionsForTask(this.moveDeadlines.getName(), Void.class).forEach((due) -> {
			this.moveDeadlines
				.executeOnce(new TaskInstance<>(this.moveDeadlines.getName(), due.getTaskInstance().getId()), null);
			this.scheduler.cancel(due.getTaskInstance());
		});
	}

	private static String reason(Month month) {
		return switch (month) {
			case NOVEMBER, DECEMBER, JANUARY -> "آلودگی هوا";
			case FEBRUARY, MARCH -> "بارش سنگین برف";
			case APRIL, MAY, OCTOBER -> "توفان و گرد و غبار";
			case JUNE, JULY, AUGUST, SEPTEMBER -> "گرمای شدید و کمبود برق";
		};
	}

	/**
	 * @param closes how many days later offices are closed at the earliest, or zero
	 * @param by user id of who announced it
	 * @param absent user id of who is away from that day on, for so many {@code days}
	 * @param onDuty code of a unit that has somebody on duty then
	 */
	record Event(String when, int closes, String by, String absent, int days, String standIn, String onDuty) {
	}

}
