package ir.peygir.staff.meeting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.city.StandIns;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.messaging.CallList;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.Display;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A city in which there is one of everything that an address can name: a report and an
 * order of one unit, a session and a request of one office.
 */
public abstract class AccessStories extends OfficeStories {

	/** Whose everything is. */
	protected static final String UNIT_OF_THE_REPORT = "unit-D06-TEC";

	protected static final String UNIT_OF_THE_ORDER = "unit-D13-TEC";

	protected static final String OFFICE_OF_THE_SESSION = "mayor-13";

	@Autowired
	private OrderEntry entry;

	@Autowired
	private CallList calls;

	@Autowired
	private StandIns standIns;

	@Autowired
	private JdbcClient jdbc;

	/**
	 * What stands in addresses for what is in braces, by the longest beginning of the
	 * address that is named.
	 */
	protected final Map<String, String> city() throws Exception {
		String session = opened();
		String request = received(session);
		CaseStory story = pothole();
		story.photo();
		String photo = story.file().photos().get(0).url();
		return Map.ofEntries(Map.entry("/staff/cases/{code}", story.code()),
				Map.entry("/staff/api/cases/{code}", story.code()), Map.entry("/track/{code}", story.code()),
				Map.entry("/api/reports/{code}", story.code()), Map.entry("/api/meetings/requests/{code}", request),
				Map.entry("/staff/meetings/requests/{code}", request), Map.entry("/staff/api/meetings/{code}", request),
				Map.entry("/api/topics/{code}", "RDS-01"), Map.entry("/staff/meetings/hosts/{code}", HOST),
				Map.entry("{host}", HOST), Map.entry("{sessionId}", session), Map.entry("{session}", session),
				Map.entry("/staff/meetings/sessions/{id}", session), Map.entry("/staff/api/sessions/{id}", session),
				Map.entry("/api/meetings/sessions/{id}", session), Map.entry("{change}", "move"),
				Map.entry("{what}", "retire"), Map.entry("{action}", "999999"),
				Map.entry("/staff/api/orders/{id}", order(request)),
				Map.entry("/staff/meetings/withheld/{id}", order(request)), Map.entry("/staff/calls/{id}", call()),
				Map.entry("/staff/absences/{id}", absence()), Map.entry("/staff/crises/{id}", crisis()),
				Map.entry("/staff/processes/drafts/{id}", draft()),
				Map.entry("/staff/processes/decisions/{key}", "triage"), Map.entry("{key}", "report"),
				Map.entry("/photos/{id}", photo.replaceAll(".*/photos/([^?/]+).*", "$1")),
				Map.entry("photoToken", photo.replaceAll(".*[?&]t=", "")), Map.entry("{taskId}", story.task().getId()),
				Map.entry("{task}", story.task().getId()), Map.entry("{processInstanceId}", story.process().getId()),
				Map.entry("{instance}", story.process().getId()), Map.entry("{caseCode}", story.code()),
				Map.entry("{definition}", story.process().getProcessDefinitionId()),
				Map.entry("{filter}", this.jdbc.sql("select min(id_) from act_ru_filter").query(String.class).single()),
				Map.entry("{deployment}",
						this.jdbc.sql("select min(id_) from act_re_deployment").query(String.class).single()));
	}

	private String received(String session) throws Exception {
		String code = accepted(session);
		drawn(session, code);
		confirmed(code);
		itIsTheDay(session, code);
		as(OFFICE,
				post("/staff/meetings/sessions/{id}/day", session).param("code", code)
					.param("act", "PRESENT")
					.with(token()));
		this.entrants.attended(code);
		work(code);
		this.entry.add(code, new OrderForm("ORDER", "چراغ کوچه نصب شود.", "D13-TEC", dueDay(), null, null, null, null),
				Shots.photo(7), null, "mayor13");
		done(OFFICE, code, "recordMinutes", "attended", true, "minutes", "شهروند روشنایی خواست.");
		return code;
	}

	private String order(String request) {
		return this.jdbc.sql("select id from meeting_order where request_code = ?")
			.param(request)
			.query(String.class)
			.single();
	}

	private String call() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails(null, "02188772099", null, null)));
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کنار کدام پلاک؟");
		return this.calls.waiting(1000)
			.stream()
			.filter((one) -> one.code().equals(story.code()) && one.template().equals("question"))
			.map((one) -> String.valueOf(one.id()))
			.findFirst()
			.orElseThrow();
	}

	private String absence() {
		LocalDate far = LocalDate.ofInstant(this.scene.now(), Display.CITY).plusYears(1);
		this.standIns.add("clubdesk", far, far, "headquarters");
		return this.jdbc.sql("select max(id) from absence").query(String.class).single();
	}

	private String crisis() {
		this.jdbc
			.sql("insert into crisis (title, reason, from_at, to_at, opened_by, opened_at) values ('سیل', 'بارش', "
					+ ":now, :now, 'supervisor', :now)")
			.param("now", Timestamp.from(this.scene.now()))
			.update();
		return this.jdbc.sql("select max(id) from crisis").query(String.class).single();
	}

	private String draft() throws Exception {
		byte[] model = Objects
			.requireNonNull(getClass().getClassLoader().getResourceAsStream("processes/feedback/feedback.bpmn"))
			.readAllBytes();
		String page = as(member("designer", "designers"),
				multipart("/staff/processes/drafts")
					.file(new MockMultipartFile("file", "feedback.bpmn", "application/xml", model))
					.with(token()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return page.substring(page.lastIndexOf('/') + 1);
	}

}
