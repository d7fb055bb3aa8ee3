package ir.peygir.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import ir.peygir.Stories;
import ir.peygir.city.City;
import ir.peygir.messaging.Outbox;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Stories told in a browser; what the engine does by itself happens between two scenes.
 */
@ExtendWith(OneBrowser.class)
abstract class BrowserStories extends Stories {

	static final String PASSWORD = "a word of the tests";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identities;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Outbox outbox;

	@Autowired
	private City city;

	private final List<Window> windows = new ArrayList<>();

	private Browser browser;

	@BeforeEach
	void sitDown(Browser browser) {
		this.browser = browser;
	}

	@AfterEach
	void closeWindows() {
		this.windows.forEach(Window::close);
	}

	/** Pictures of what people saw when a story went wrong. */
	final void showFailure(String story) {
		for (int i = 0; i < this.windows.size(); i++) {
			this.windows.get(i).picture("failed-" + story + "-" + i);
		}
	}

	final Window phone() {
		return window(Window.PHONE, true);
	}

	final Window desktop() {
		return window(Window.DESKTOP, true);
	}

	final Window withoutScripts() {
		return window(Window.DESKTOP, false);
	}

	private Window window(int width, boolean scripts) {
		Window window = new Window(this.browser, this.port, width, scripts);
		this.windows.add(window);
		return window;
	}

	/** Somebody with an account, made once: hashing a password is slow by design. */
	final String colleague(String id, String lastName, String... groups) {
		if (this.identities.createUserQuery().userId(id).count() == 0) {
			User user = this.identities.newUser(id);
			user.setFirstName("کارشناس");
			user.setLastName(lastName);
			user.setPassword(PASSWORD);
			this.identities.saveUser(user);
			List.of(groups).forEach((group) -> this.identities.createMembership(id, group));
		}
		return id;
	}

	final String operator() {
		return colleague("sara", "مرکز ۱۳۷", "operators", "call-centre");
	}

	final String supervisor() {
		return colleague("reza", "سرپرستی", "supervisors");
	}

	/** Who reviews what others decided. */
	final String reviewer() {
		return colleague("laleh", "بازبینی", "supervisors", "inspection", "secretariat", "mayor-18", "unit-D18-TEC",
				"unit-H-TEC");
	}

	/** Of all units of district 17. */
	final String ofDistrict() {
		return colleague("omid", "منطقهٔ ۱۷", groups((unit) -> "17".equals(unit.district())));
	}

	final String ofHeadquarters() {
		return colleague("mina", "ستاد", groups((unit) -> unit.code().startsWith("H-")));
	}

	private String[] groups(java.util.function.Predicate<ir.peygir.city.Unit> which) {
		return this.city.units(null).stream().filter(which).map(ir.peygir.city.Unit::group).toArray(String[]::new);
	}

	/** What the engine does by itself in this case, without waiting for it. */
	final void work(String code) {
		List<Job> due;
		do {
			due = this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(code)
				.list()
				.stream()
				.flatMap((one) -> this.management.createJobQuery()
					.processInstanceId(one.getId())
					.messages()
					.list()
					.stream())
				.toList();
			due.forEach((job) -> this.management.executeJob(job.getId()));
		}
		while (!due.isEmpty());
	}

	final String openTask(String code) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(code).singleResult().getId();
	}

	/** The link in the newest message of that kind about that case. */
	final String linkIn(String template, String code) {
		String text = this.outbox.newest(1000)
			.stream()
			.filter((sent) -> code.equals(sent.code()) && template.equals(sent.template()))
			.findFirst()
			.orElseThrow()
			.text();
		return text.lines().filter((line) -> line.contains("://")).findFirst().orElseThrow().strip();
	}

}
