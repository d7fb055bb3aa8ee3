package ir.peygir.meeting.request;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.order.DayDesk;
import ir.peygir.meeting.order.MinutesDesk;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.meeting.order.OrderKind;
import ir.peygir.meeting.order.Presence;
import ir.peygir.report.Staff;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The day of a session: who comes, what is written down, and what of it is followed.
 */
class DayTests extends MeetingStories {

	private static final Set<String> OFFICE = Set.of("mayor-21");

	private static final Staff UNIT = Staff.unit("D21-TEC");

	@Autowired
	private DayDesk day;

	@Autowired
	private MinutesDesk minutes;

	@Autowired
	private OrderEntry entry;

	@Autowired
	private OrderBook book;

	@Autowired
	private OrderFile file;

	@Autowired
	private ir.peygir.meeting.order.OrderDesk orders;

	@Autowired
	private ir.peygir.meeting.session.SessionLife life;

	@Autowired
	private TestRestTemplate rest;

	@Test
	void aMeetingWithThreeKindsOfResultsIsFollowedToTheEnd() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		arrives(session, visit);
		this.day.start(session.id(), visit.code());
		this.hall.scene.itIs(this.hall.scene.now().plus(Duration.ofMinutes(12)));
		assertThat(this.day.end(session.id(), visit.code()).endedAt()).isNotNull();
		long order = add(visit, order(visit, "D21-TEC"));
		add(visit, new OrderForm("letter", "خط اتوبوس بررسی شود.", null, null, "شرکت توزیع برق", "۱۲۳/۴۵",
				day(-1).toString(), null));
		add(visit, new OrderForm("OPINION", "با این طرح موافقم.", null, null, null, null, null, null));
		assertThat(this.book.orders(visit.code())).as("nothing is read before the minutes").isEmpty();
		assertThat(this.life.checkClose(session.id())).isNotEmpty();

		visit.done(MAYORS_OFFICE, "recordMinutes", "attended", true, "minutes", "گفت‌وگو شد.");
		assertThat(this.life.checkClose(session.id())).isEmpty();
		assertThat(visit.status()).isEqualTo(RequestStatus.FOLLOW_UP);
		assertThat(this.book.minutes(visit.code()).text()).isEqualTo("گفت‌وگو شد.");
		assertThat(this.book.orders(visit.code())).extracting(OrderBook.OrderView::kind)
			.containsExactly(OrderKind.ORDER, OrderKind.LETTER, OrderKind.OPINION);
		assertThat(visit.told()).contains("receptionAsked");
		this.book.remark(visit.code(), "ساعت ملاقات کم بود.");
		assertThat(this.book.minutes(visit.code()).remarks()).isEqualTo("ساعت ملاقات کم بود.");

		this.orders.addEvidence(order, Shots.photo(order), UNIT.id());
		visit.done(UNIT, "carryOutOrder", "orderOutcome", "done", "answer", "چراغ نصب شد.")
			.done(MAYORS_OFFICE, "confirmOrder", "orderConfirmed", true);
		assertThat(visit.told()).contains("orderDone");
		assertThat(visit.lastText()).contains("/feedback/");
		visit.after(Duration.ofDays(40));
		assertThat(visit.isOver()).isTrue();
		assertThat(visit.status()).isEqualTo(RequestStatus.CLOSED);
	}

	@Test
	void theCitizenIsToldOfALateOrderAndOfItsExtension() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		arrives(session, visit);
		long order = add(visit, order(visit, "D21-TEC"));
		visit.done(MAYORS_OFFICE, "recordMinutes", "attended", true, "minutes", "گفت‌وگو شد.");
		this.orders.extend(order, day(28).toString(), "قطعه از انبار نرسیده است", UNIT.id());
		assertThat(visit.told()).contains("orderExtended");
		visit.after(Duration.ofDays(30));
		assertThat(visit.told()).contains("orderLate");
		assertThat(this.book.orders(visit.code()).get(0).late()).isTrue();
	}

	@Test
	void nothingIsTakenDownForSomebodyWhoMissed() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		this.day.attendance(session.id(), visit.code(), Presence.MISSED);
		refused("meeting.order.missed", () -> add(visit, order(visit, "D21-TEC")));
		assertThat(this.minutes.check(visit.code(), true, java.util.Optional.of("گفت‌وگو شد."))).isNotEmpty();
		session.everybody(this.hall.entrants::attended);
		assertThat(visit.status()).isEqualTo(RequestStatus.MISSED);
		assertThat(visit.tasks()).isEmpty();
		assertThat(this.life.checkClose(session.id())).isEmpty();
	}

	@Test
	void nothingIsOrderedForSomebodyWithoutASeat() {
		Gathering session = this.hall.open(12);
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		OrderForm form = order(visit, "D21-TEC");
		refused("meeting.day.noSeat", () -> add(visit, form));
		visit.confirms().declines();
		refused("meeting.day.noSeat", () -> add(visit, form));
	}

	@Test
	void minutesSayThatNobodyCameWhereNobodyWroteItDown() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		assertThat(visit.refusal(MAYORS_OFFICE, "recordMinutes", "attended", true)).contains("صورت‌جلسه");
		assertThat(visit.refusal(MAYORS_OFFICE, "recordMinutes", "attended", false, "minutes", "نیامد"))
			.contains("نیامده است");
		this.hall.scene.itIs(this.hall.scene.now().plusSeconds(60));
		visit.done(MAYORS_OFFICE, "recordMinutes", "attended", false, "note", "نیم ساعت منتظر ماندیم");
		session.everybody(this.hall.entrants::attended);
		assertThat(visit.status()).isEqualTo(RequestStatus.MISSED);
		assertThat(visit.seat().state()).isEqualTo(SeatView.State.MISSED);
	}

	@Test
	void minutesThatAreMissingAfterADayGoUp() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		arrives(session, visit);
		visit.after(Duration.ofHours(25));
		String task = this.hall.tasks.createTaskQuery().processInstanceBusinessKey(visit.code()).singleResult().getId();
		assertThat(this.hall.tasks.getIdentityLinksForTask(task)).extracting(IdentityLink::getGroupId)
			.contains("mayor-21", "supervisors");
	}

	@Test
	void anOrderNeedsAUnitADeadlineAndASheet() {
		Visit visit = expected(this.hall.open(12));
		wrong(() -> add(visit, new OrderForm("ORDER", "کاری بکنید", null, null, null, null, null, null)), "unitCode",
				"dueBy");
		wrong(() -> add(visit, new OrderForm("LETTER", "نامه", null, null, null, null, "1420/01/01", null)), "letterTo",
				"letterNumber", "letterDate");
		wrong(() -> add(visit, new OrderForm("WISH", " ", null, null, null, null, null, null)), "kind", "text");
		wrong(() -> this.entry.add(visit.code(), order(visit, "D21-TEC"), null, null, "mayor21"), "scan");
		wrong(() -> this.entry.add(visit.code(), order(visit, "D21-TEC"), "no picture".getBytes(), null, "mayor21"),
				"scan");
		wrong(() -> this.entry.add(visit.code(), order(visit, "D21-TEC"), Shots.pdf(), List.of("0,0,10,10"), "mayor21"),
				"cover");
		wrong(() -> this.entry.add(visit.code(), order(visit, "D21-TEC"), Shots.photo(1), List.of("0,0,10"), "mayor21"),
				"cover");
		assertThat(this.file.ordersOf(visit.code())).isEmpty();
	}

	@Test
	void anOrderIsCorrectedAndStruckOutUntilTheMinutesAreRecorded() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		arrives(session, visit);
		long kept = add(visit, order(visit, "D21-TEC"));
		long struck = add(visit, order(visit, "D21-TEC"));
		this.entry.remove(struck);
		this.entry.correct(kept, order(visit, "D21-N1"), null, null, "mayor21");
		assertThat(this.file.ordersOf(visit.code())).singleElement().satisfies((order) -> {
			assertThat(order.unitCode()).isEqualTo("D21-N1");
			assertThat(order.imageUrl()).isNotNull();
		});
		visit.done(MAYORS_OFFICE, "recordMinutes", "attended", true, "minutes", "گفت‌وگو شد.");
		refused("meeting.order.issued", () -> this.entry.remove(kept));
		refused("meeting.order.issued", () -> this.entry.correct(kept, order(visit, "D21-TEC"), null, null, "x"));
		refused("meeting.order.recorded", () -> add(visit, order(visit, "D21-TEC")));
	}

	@Test
	void theListOfTheDayHasNamesForTheReceivingOfficeAlone() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		assertThat(this.day.day(session.id(), "mayor21", OFFICE).guests()).singleElement().satisfies((guest) -> {
			assertThat(guest.code()).isEqualTo(visit.code());
			assertThat(guest.visitor().name()).isEqualTo("زهرا احمدی");
		});
		assertThat(this.day.day(session.id(), "secretariat", Set.of("secretariat")).guests()).singleElement()
			.satisfies((guest) -> assertThat(guest.visitor()).isNull());
	}

	@Test
	void programsCheckInAndAddOrders() {
		Gathering session = this.hall.open(12);
		Visit visit = expected(session);
		String attendance = "/staff/api/sessions/" + session.id() + "/attendance";
		assertThat(post(null, attendance, form("code", visit.code(), "state", "PRESENT")).getStatusCode().value())
			.isEqualTo(401);
		assertThat(post("admin", attendance, form("code", visit.code(), "state", "HERE")).getStatusCode().value())
			.isEqualTo(422);
		assertThat(post("admin", attendance, form("code", "192764350049", "state", "LATE")).getStatusCode().value())
			.isEqualTo(404);
		ResponseEntity<JsonNode> present = post("admin", attendance, form("code", visit.code(), "state", "late"));
		assertThat(present.getStatusCode().value()).isEqualTo(201);
		assertThat(present.getBody().get("presence").asText()).isEqualTo("LATE");
		String orders = "/staff/api/meetings/" + visit.code() + "/orders";
		assertThat(post("admin", orders, form("kind", "ORDER", "text", "چراغ")).getBody().get("errors"))
			.extracting((error) -> error.get("field").asText())
			.contains("unitCode", "dueBy");
		MultiValueMap<String, Object> sheet = form("kind", "ORDER", "text", "چراغ نصب شود", "unitCode", "D21-TEC",
				"dueBy", day(14).toString(), "cover", "0,0,500,500");
		sheet.add("scan", new ByteArrayResource(Shots.photo(7)) {
			@Override
			public String getFilename() {
				return "sheet.jpg";
			}
		});
		ResponseEntity<JsonNode> added = post("admin", orders, sheet);
		assertThat(added.getStatusCode().value()).as("%s", added.getBody()).isEqualTo(201);
		assertThat(added.getBody().get("id").asLong()).isPositive();
	}

	/** Has a seat that is confirmed, and its time has come. */
	private Visit expected(Gathering session) {
		Visit visit = session.accepted(People.somebody());
		session.drawn();
		visit.confirms();
		session.until(session.facts().startsAt());
		return visit;
	}

	private void arrives(Gathering session, Visit visit) {
		this.day.attendance(session.id(), visit.code(), Presence.PRESENT);
		session.everybody(this.hall.entrants::attended);
		assertThat(visit.tasks()).containsExactly("recordMinutes");
	}

	private long add(Visit visit, OrderForm form) {
		return this.entry.add(visit.code(), form, Shots.photo(1), List.of("0,0,100,100"), "mayor21");
	}

	private OrderForm order(Visit visit, String unit) {
		return new OrderForm("ORDER", "چراغ کوچه نصب شود.", unit, day(14).toString(), null, null, null, null);
	}

	/** A Monday has working days two and four weeks later, and its Sunday before. */
	private java.time.LocalDate day(int later) {
		return this.hall.scene.now().atZone(ir.peygir.shared.Display.CITY).toLocalDate().plusDays(later);
	}

	private ResponseEntity<JsonNode> post(String account, String path, MultiValueMap<String, Object> form) {
		HttpHeaders headers = new HttpHeaders();
		headers.setAccept(List.of(org.springframework.http.MediaType.APPLICATION_JSON));
		headers.setContentType(org.springframework.http.MediaType.MULTIPART_FORM_DATA);
		if (account != null) {
			headers.setBasicAuth(account, "demo");
		}
		return this.rest.exchange(path, HttpMethod.POST, new HttpEntity<>(form, headers), JsonNode.class);
	}

	private static MultiValueMap<String, Object> form(Object... namesAndValues) {
		MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.add((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return form;
	}

	private static void wrong(Runnable action, String... fields) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((Consumer<InvalidInput>) (invalid) -> assertThat(invalid.problems())
				.extracting(InvalidInput.FieldProblem::field)
				.containsExactlyInAnyOrder(fields));
	}

	private static void refused(String key, Runnable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action::run)
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo(key));
	}

}
