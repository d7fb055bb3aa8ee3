package ir.peygir.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One case, with what people do to it; jobs and timers fire only here.
 */
public final class CaseStory {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private final Scene scene;

	private final Message message;

	private final ReportIntake.Receipt receipt;

	private final CaseTime time;

	private final ProcessInstance process;

	CaseStory(Scene scene, Message message, ReportIntake.Receipt receipt) {
		this.scene = scene;
		this.message = message;
		this.receipt = receipt;
		this.time = new CaseTime(scene, receipt.code());
		this.process = this.time.instances()
			.stream()
			.filter((one) -> one.getRootProcessInstanceId().equals(one.getId()))
			.findFirst()
			.orElseThrow();
	}

	public String code() {
		return this.receipt.code();
	}

	public String secret() {
		return this.receipt.secret();
	}

	public String mobile() {
		return this.message.contact().mobile();
	}

	/** For assertions of the engine, also after its end. */
	public ProcessInstance process() {
		return this.process;
	}

	/** The survey that waits, if any. */
	public ProcessInstance survey() {
		return this.time.instances()
			.stream()
			.filter((one) -> !one.getId().equals(this.process.getId()))
			.findFirst()
			.orElseThrow();
	}

	/** For the sample of calls that number was drawn, of 0 to 99. */
	public CaseStory drawn(int number) {
		this.scene.runtime.setVariable(survey().getId(), "draw", number);
		return this;
	}

	/** What the citizen sees with the secret. */
	public ReportView view() {
		return this.scene.tracking.view(code(), secret(), PERSIAN);
	}

	public Status status() {
		return view().status();
	}

	public CaseView file() {
		return this.scene.files.view(code());
	}

	/** What happened, as citizens read it. */
	public List<Happening> history() {
		return view().history().stream().map(ReportView.Event::event).toList();
	}

	/** All that happened, as staff read it too. */
	public List<Happening> events() {
		return this.scene.jdbc.sql("select event from report_event where report_code = ? order by id")
			.param(code())
			.query(String.class)
			.list()
			.stream()
			.map(Happening::valueOf)
			.toList();
	}

	/** Templates of the messages that went to the citizen, oldest first. */
	public List<String> told() {
		return this.scene.jdbc.sql("select template from outbound_message where case_code = ? order by id")
			.param(code())
			.query(String.class)
			.list();
	}

	/** The link in the newest message of that kind. */
	public String linkIn(String template) {
		String text = this.scene.outbox.newest(1000)
			.stream()
			.filter((sent) -> code().equals(sent.code()) && template.equals(sent.template()))
			.findFirst()
			.orElseThrow()
			.text();
		return text.lines().filter((line) -> line.contains("://")).findFirst().orElseThrow().strip();
	}

	/** The tasks that this person can see in this case. */
	public List<String> tasksOf(Staff person) {
		return as(person, () -> query().listPage(0, 10).stream().map(Task::getTaskDefinitionKey).toList());
	}

	/** The groups to which the open task is shown. */
	public Set<String> candidates() {
		return this.scene.tasks.getIdentityLinksForTask(task().getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	public Task task() {
		return query().singleResult();
	}

	public Object variable(String name) {
		return this.scene.runtime.getVariable(this.process.getId(), name);
	}

	/** A person takes the open task over. */
	public CaseStory takes(Staff person) {
		as(person, () -> {
			this.scene.tasks.claim(query().singleResult().getId(), person.id());
			return null;
		});
		return this;
	}

	/** A person completes a task, and what follows happens. */
	public CaseStory done(Staff person, String task, Object... namesAndValues) {
		decided(person, task, namesAndValues);
		work();
		return this;
	}

	/** The same, but nothing follows yet. */
	public void decided(Staff person, String task, Object... namesAndValues) {
		as(person, () -> {
			Task open = query().taskDefinitionKey(task).singleResult();
			if (open == null) {
				throw new AssertionError(person.id() + " sees no " + task + " but " + query().listPage(0, 10));
			}
			this.scene.tasks.complete(open.getId(), values(namesAndValues));
			return null;
		});
	}

	/** What a person is told who may not complete it so; the task stays open. */
	public String refusal(Staff person, String task, Object... namesAndValues) {
		InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class,
				() -> decided(person, task, namesAndValues));
		if (refused == null || refused.getStatus().getStatusCode() != 400
				|| query().taskDefinitionKey(task).count() != 1) {
			throw new AssertionError("not refused with 400: " + refused);
		}
		return refused.getMessage();
	}

	public void evidence(Staff person) {
		this.scene.files.addEvidence(code(), picture(), person.id());
	}

	public void photo() {
		this.scene.desk.addPhoto(code(), secret(), picture());
	}

	public void corrects(String text) {
		this.scene.desk.correct(code(), secret(), text);
	}

	public CaseStory replies(String text) {
		this.scene.desk.reply(code(), secret(), text);
		return this;
	}

	public CaseStory withdraws(String reason) {
		this.scene.desk.withdraw(code(), secret(), reason);
		return this;
	}

	public CaseStory objects(String reason, String comment) {
		this.scene.desk.object(code(), secret(), reason, comment);
		work();
		return this;
	}

	/** What the engine does by itself, without waiting. */
	public void work() {
		this.time.work();
	}

	/** Time goes by; each timer of this case fires at its moment. */
	public CaseStory after(Duration span) {
		return at(this.scene.now().plus(span));
	}

	public CaseStory at(Instant moment) {
		this.time.passesTo(moment);
		return this;
	}

	private TaskQuery query() {
		return this.scene.tasks.createTaskQuery().processInstanceBusinessKey(code());
	}

	private <T> T as(Staff person, Supplier<T> action) {
		return this.scene.engineUser.run(person.id(), person.groups(), action);
	}

	private static Map<String, Object> values(Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return values;
	}

	static byte[] picture() {
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpeg", file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
