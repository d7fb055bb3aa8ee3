package ir.peygir.meeting.order;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;

import ir.peygir.engine.EngineUser;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.report.Scene;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.TrackingCode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything a story about an order needs.
 */
@Component
class OrderScene {

	static final String DUE = "2026-10-20";

	final OrderDesk desk;

	final OrderBook book;

	final OrderFile file;

	final FeedbackDesk feedback;

	final TaskService tasks;

	final RuntimeService runtime;

	final ManagementService management;

	final EngineUser engineUser;

	final JdbcClient jdbc;

	private final Scene scene;

	private final MeetingOrders orders;

	private final OrderCheck check;

	private final OrderImages images;

	private final TransactionTemplate transaction;

	OrderScene(OrderDesk desk, OrderBook book, OrderFile file, FeedbackDesk feedback, TaskService tasks,
			RuntimeService runtime, ManagementService management, EngineUser engineUser, JdbcClient jdbc, Scene scene,
			MeetingOrders orders, OrderCheck check, OrderImages images, TransactionTemplate transaction) {
		this.desk = desk;
		this.book = book;
		this.file = file;
		this.feedback = feedback;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
		this.engineUser = engineUser;
		this.jdbc = jdbc;
		this.scene = scene;
		this.orders = orders;
		this.check = check;
		this.images = images;
		this.transaction = transaction;
	}

	/** The mayor of district 6 orders a lamp, and it was read out. */
	OrderStory ordered() {
		return ordered(TrackingCode.random(new SecureRandom()).digits(), null);
	}

	OrderStory ordered(String code, String withheldReason) {
		OrderForm form = new OrderForm("ORDER", "چراغ کوچه نصب شود.", "D06-TEC", DUE, null, null, null, withheldReason);
		OrderTerms terms = this.check.terms(form);
		var sheet = this.images.clean(Shots.photo(1));
		long id = this.transaction.execute((status) -> {
			MeetingOrder order = this.orders
				.save(new MeetingOrder(new MeetingOrder.Origin(code, "06-2026-10-05", "06", "mayor-06"),
						this.orders.highestNumber(code) + 1, terms, "mayor06", now()));
			this.images.keepScan(order.id(), sheet, "mayor06");
			order.issue(now());
			return order.id();
		});
		String instance = this.runtime
			.startProcessInstanceByKey("meetingOrder", code, Map.of("orderId", id, "mayorGroup", "mayor-06"))
			.getId();
		return new OrderStory(this, code, id, instance);
	}

	Instant now() {
		return this.scene.now();
	}

	void itIs(Instant moment) {
		this.scene.itIs(moment);
	}

	void timeGoesOn() {
		this.scene.timeGoesOn();
	}

}
