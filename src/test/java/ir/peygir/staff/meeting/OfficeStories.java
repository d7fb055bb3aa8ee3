package ir.peygir.staff.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.engine.EngineUser;
import ir.peygir.meeting.Entrants;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Stories of an office that receives, each with a session of its own; jobs and timers
 * fire only here.
 */
abstract class OfficeStories extends DeskStories {

	/** A host that no other stories use. */
	static final String HOST = "13";

	static final StaffMember OFFICE = member("mayor13", "mayor-13");

	static final StaffMember OTHER_OFFICE = member("mayor06", "mayor-06");

	static final StaffMember SECRETARY = member("secretariat", "secretariat");

	static final StaffMember INSPECTOR = member("inspector", "inspection");

	static final StaffMember MANAGER = member("manager", "managers");

	private static final String HOURLY = "everyHour";

	private static final LocalDate FIRST_MONDAY = LocalDate.of(2033, 1, 3);

	private static final AtomicInteger STORIES = new AtomicInteger();

	private static final AtomicInteger PEOPLE = new AtomicInteger(520_000_000);

	@Autowired
	private SessionPlanner planner;

	@Autowired
	private SessionBoard board;

	@Autowired
	private SessionBook book;

	@Autowired
	private MeetingIntake intake;

	@Autowired
	private MeetingDesk citizens;

	@Autowired
	Entrants entrants;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private TaskService tasks;

	@Autowired
	private EngineUser users;

	/** A session that has just opened its registration. */
	final String opened() {
		LocalDate monday = FIRST_MONDAY.plusWeeks(12L * STORIES.getAndIncrement());
		this.scene.itIs(monday.minusDays(16).atTime(9, 0).atZone(Display.CITY).toInstant());
		this.planner.plan(HOST);
		String id = this.board.sessions(HOST, Locale.forLanguageTag("fa"))
			.stream()
			.filter((session) -> session.date().isAfter(monday.minusDays(3)))
			.findFirst()
			.orElseThrow()
			.id();
		until(id, facts(id).opensAt());
		return id;
	}

	/** Somebody who calls and is accepted by the office. */
	final String accepted(String session) {
		String code = asked(session);
		done(OFFICE, code, "screenMeetingRequest", "screenOutcome", "accept");
		return code;
	}

	final String asked(String session) {
		int number = PEOPLE.incrementAndGet();
		String mobile = "0936%07d".formatted(number % 10_000_000);
		String code = this.intake
			.submit(new MeetingAsk(session, "روشنایی کوچه", "شب‌ها کوچه تاریک است.", person(number), null,
					new ContactDetails(mobile, null, "نرگس کاظمی", null), null, null, 0, List.of(), null, null, null,
					null, null, List.of(), MeetingAsk.Channel.OPERATOR, Locale.forLanguageTag("fa"), "operator"))
			.code();
		work(code);
		return code;
	}

	/** To the published draw, with everybody told. */
	final void drawn(String session, String... codes) {
		for (String code : codes) {
			until(code, facts(session).listAt());
		}
		until(session, facts(session).listAt());
		done(SECRETARY, session, "enterPublicNumber", "publicNumber", "2841937");
		done(SUPERVISOR, session, "confirmPublicNumber", "publicNumberConfirmed", true);
		until(session, facts(session).drawAt());
		for (String code : codes) {
			this.entrants.drawn(code);
			work(code);
		}
	}

	final void confirmed(String code) {
		this.citizens.confirm(code);
		work(code);
	}

	/** To the hour of the first seat. */
	final void itIsTheDay(String session, String... codes) {
		until(session, facts(session).startsAt());
		for (String code : codes) {
			until(code, facts(session).startsAt().minusSeconds(60));
		}
		this.scene.itIs(facts(session).startsAt());
	}

	/** The card of the task of that name. */
	final ResultActions card(StaffMember reader, String key, String task) throws Exception {
		return as(reader, get("/staff/tasks/{id}/card", task(key, task)));
	}

	final String task(String key, String task) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(task)
			.singleResult()
			.getId();
	}

	final List<String> tasks(String key, String task) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(task)
			.list()
			.stream()
			.map((one) -> one.getId())
			.toList();
	}

	/** A working day some weeks ahead, as typed. */
	final String dueDay() {
		return LocalDate.ofInstant(this.calendar.endOfWorkingDay(this.scene.now(), 15), Display.CITY).toString();
	}

	final void done(StaffMember person, String key, String task, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		String id = task(key, task);
		this.users.run(person.id(), person.groups(), () -> this.tasks.complete(id, values));
		work(key);
	}

	final SessionFacts facts(String session) {
		return this.book.facts(session).orElseThrow();
	}

	final void until(String key, Instant moment) {
		for (Job next = timer(key, moment); next != null; next = timer(key, moment)) {
			Instant due = next.getDuedate().toInstant();
			this.scene.itIs(due.isAfter(this.scene.now()) ? due : this.scene.now());
			this.management.executeJob(next.getId());
			work(key);
		}
		this.scene.itIs(moment.isAfter(this.scene.now()) ? moment : this.scene.now());
	}

	final void work(String key) {
		List<Job> due;
		while (!(due = jobs(key).stream().filter((job) -> job.getDuedate() == null).toList()).isEmpty()) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private Job timer(String key, Instant until) {
		return jobs(key).stream()
			.filter((job) -> job.getDuedate() != null && !job.getDuedate().after(Date.from(until)))
			.filter((job) -> !HOURLY.equals(activity(job)))
			.min(Comparator.comparing(Job::getDuedate))
			.orElse(null);
	}

	private String activity(Job job) {
		return this.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	private List<Job> jobs(String key) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.list()
			.stream()
			.flatMap((one) -> this.management.createJobQuery().processInstanceId(one.getId()).list().stream())
			.toList();
	}

	private static String person(int number) {
		String body = "%09d".formatted(number);
		int sum = 0;
		for (int at = 0; at < 9; at++) {
			sum += (body.charAt(at) - '0') * (10 - at);
		}
		int rest = sum % 11;
		return body + ((rest < 2) ? rest : 11 - rest);
	}

}
