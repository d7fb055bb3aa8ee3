package ir.peygir.staff.provisioning;

import java.util.Map;
import java.util.stream.Stream;

import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists of Tasklist, most of them everybody's. A filter is known by its name and
 * changed in place, so that a link to it keeps working.
 */
@Component
class Filters {

	private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";

	private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

	private final FilterService filters;

	private final TaskService tasks;

	private final Rights rights;

	private final HostDesk hosts;

	Filters(FilterService filters, TaskService tasks, Rights rights, HostDesk hosts) {
		this.filters = filters;
		this.tasks = tasks;
		this.rights = rights;
		this.hosts = hosts;
	}

	void provide() {
		provide(new Shown(1, "کارهای من", "کارهایی که تحویل گرفته‌ام", "#0b5f63"),
				this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
		provide(new Shown(2, "کارهای آزاد", "کارهای واحدهای من که هنوز کسی تحویل نگرفته است", "#2e5c12"),
				this.tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
		provide(new Shown(3, "مهلت امروز", "کارهایی که مهلتشان همین امروز است", "#7d4206"),
				this.tasks.createTaskQuery().dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW));
		provide(new Shown(4, "گذشته از مهلت", "کارهایی که مهلتشان گذشته است", "#a1232a"),
				this.tasks.createTaskQuery().dueBeforeExpression("${now()}"));
		provide(new Shown(5, "اعتراض‌ها", "کارهایی که شهروند به پاسخشان اعتراض کرده است", "#5b3a8c"),
				this.tasks.createTaskQuery()
					.or()
					.processVariableValueEquals("objected", true)
					.taskDefinitionKeyIn("reviewObjection", "inspectReport")
					.endOr());
		provide(new Shown(6, "کارهای واحد", "کارهای واحدهای من، آزاد یا در دست همکاران", "#17643a"),
				this.tasks.createTaskQuery()
					.taskCandidateGroupInExpression("${currentUserGroups()}")
					.includeAssignedTasks());
		provide(new Shown(7, "تماس‌ها", "شهروندانی که نظرشان تلفنی پرسیده می‌شود", "#4d6165"),
				this.tasks.createTaskQuery().taskDefinitionKey("callCitizen"), StaffGroups.CALL_CENTRE);
		provide(new Shown(8, "ملاقات مردمی", "کارهای درخواست‌ها و جلسه‌های ملاقات", "#1c5a94"),
				this.tasks.createTaskQuery().processDefinitionKeyIn("meetingSession", "meetingRequest"), offices());
		provide(new Shown(9, "دستورهای ملاقات", "دستورهایی که باید اجرا یا تأیید شوند", "#8c4a1f"),
				this.tasks.createTaskQuery().processDefinitionKey("meetingOrder"), offices());
	}

	/** Who has tasks of meetings; units find theirs among the work of the unit. */
	private String[] offices() {
		return Stream
			.concat(this.hosts.hosts().stream().map(Host::group),
					Stream.of(StaffGroups.SECRETARIAT, StaffGroups.SUPERVISORS, StaffGroups.INSPECTION))
			.distinct()
			.toArray(String[]::new);
	}

	/**
	 * @param groups who has it, or none for everybody
	 */
	private void provide(Shown shown, TaskQuery query, String... groups) {
		Filter present = this.filters.createFilterQuery().filterName(shown.name()).singleResult();
		Filter filter = (present != null) ? present : this.filters.newTaskFilter(shown.name());
		filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(Map.of("priority", shown.order(), "description", shown.description(), "refresh", true,
				"showUndefinedVariable", false, "color", shown.color()));
		this.filters.saveFilter(filter);
		this.rights.mayUseFilter(filter.getId(), groups);
	}

	private record Shown(int order, String name, String description, String color) {
	}

}
