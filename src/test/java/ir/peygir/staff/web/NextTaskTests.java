package ir.peygir.staff.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.AtOnce;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class NextTaskTests extends DeskStories {

	private static final StaffMember ANNA = member("anna-next", "unit-D20-N1");

	private static final StaffMember BEHZAD = member("behzad-next", "unit-D20-N1");

	@Autowired
	private TaskService tasks;

	@Autowired
	private NextTask next;

	@Autowired
	private Clock clock;

	private final List<String> made = new ArrayList<>();

	@AfterEach
	void clearTheDesk() {
		this.made.forEach((id) -> {
			this.tasks.setAssignee(id, null);
			this.tasks.deleteCandidateGroup(id, "unit-D20-N1");
		});
	}

	@Test
	void theMostUrgentOfTheGroupIsTakenAndSaidWhy() throws Exception {
		task("unit-D20-N1", 50, Duration.ofHours(1));
		String urgent = task("unit-D20-N1", 80, Duration.ofDays(3));
		task("someone-else", 100, Duration.ofHours(-1));
		as(ANNA, post("/staff/api/tasks/next").with(token())).andExpect(status().isOk())
			.andExpect(jsonPath("$.task").value(urgent))
			.andExpect(jsonPath("$.link").value("/camunda/app/tasklist/default/#/?task=" + urgent))
			.andExpect(jsonPath("$.why").value("چون اولویت آن از کارهای آزاد دیگر بیشتر است."));
		assertThat(assignee(urgent)).isEqualTo(ANNA.id());
	}

	@Test
	void amongEqualsTheNearerDeadlineWinsAndNoDeadlineComesLast() {
		String none = task("unit-D20-N1", 50, null);
		String today = task("unit-D20-N1", 50, Duration.ofHours(2));
		String later = task("unit-D20-N1", 50, Duration.ofDays(2));
		assertThat(take(ANNA).why()).isEqualTo("چون مهلت آن امروز ساعت " + hour(Duration.ofHours(2)) + " تمام می‌شود.");
		assertThat(assignee(today)).isEqualTo(ANNA.id());
		assertThat(take(ANNA).task()).isEqualTo(later);
		assertThat(take(ANNA)).isEqualTo(new NextTask.Taken(none, "چون تنها کار آزاد شماست."));
		assertThat(take(ANNA)).isEqualTo(new NextTask.Taken(today, "چون آن را تحویل گرفته‌اید و کار آزاد دیگری نیست."));
		assertThat(this.next.take(BEHZAD)).isEmpty();
	}

	@Test
	void whatIsOnesOwnAndLateComesFirst() {
		String own = task("unit-D20-N1", 10, Duration.ofHours(-1));
		this.tasks.claim(own, ANNA.id());
		task("unit-D20-N1", 100, Duration.ofHours(1));
		assertThat(take(ANNA).task()).isEqualTo(own);
		assertThat(take(ANNA).why()).contains("خودتان");
		assertThat(take(BEHZAD).task()).isNotEqualTo(own);
	}

	@Test
	void twoAtOnceNeverGetTheSame() throws Exception {
		for (int count = 0; count < 6; count++) {
			task("unit-D20-N1", 50, Duration.ofHours(1));
		}
		List<Object> got = AtOnce.run(6, (number) -> take(member("next-" + number, "unit-D20-N1")).task());
		assertThat(got).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(this.made);
	}

	@Test
	void withoutAnyWorkNothingIsTaken() throws Exception {
		as(ANNA, post("/staff/api/tasks/next").with(token())).andExpect(status().isNoContent());
		as(ANNA, post("/staff/next").with(token())).andExpect(redirectedUrl("/staff?none"));
		as(ANNA, get("/staff").param("none", "")).andExpect(status().isOk());
		as(ANNA, get("/staff/api/tasks/next/token")).andExpect(jsonPath("$.header").isNotEmpty());
		as(ANNA, post("/staff/next")).andExpect(status().isForbidden());
	}

	private NextTask.Taken take(StaffMember member) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("fa"));
		try {
			Optional<NextTask.Taken> taken = this.next.take(member);
			return taken.orElseThrow();
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private String task(String group, int priority, Duration due) {
		Task task = pothole().task();
		task.setPriority(priority);
		task.setDueDate((due != null) ? Date.from(this.clock.instant().plus(due)) : null);
		this.tasks.saveTask(task);
		this.tasks.addCandidateGroup(task.getId(), group);
		this.made.add(task.getId());
		return task.getId();
	}

	private String assignee(String id) {
		return this.tasks.createTaskQuery().taskId(id).singleResult().getAssignee();
	}

	private String hour(Duration later) {
		Instant at = this.clock.instant().plus(later);
		return Display.brief(at, Locale.forLanguageTag("fa")).split("، ")[1];
	}

}
