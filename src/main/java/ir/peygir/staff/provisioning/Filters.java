package ir.peygir.staff.provisioning;

import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The lists of Tasklist that everybody has. A filter is known by its name and changed in
 * place, so that a link to it keeps working.
 */
@Component
class Filters {

	private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";

	private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

	private final FilterService filters;

	private final TaskService tasks;

	private final Rights rights;

	Filters(FilterService filters, TaskService tasks, Rights rights) {
		this.filters = filters;
		this.tasks = tasks;
		this.rights = rights;
	}

	void provide() {
		provide(1, "کارهای من", "کارهایی که تحویل گرفته‌ام",
				this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
		provide(2, "کارهای واحد", "کارهای واحدهای من، آزاد یا در دست همکاران",
				this.tasks.createTaskQuery()
					.taskCandidateGroupInExpression("${currentUserGroups()}")
					.includeAssignedTasks());
		provide(3, "گذشته از مهلت", "کارهایی که مهلتشان گذشته است",
				this.tasks.createTaskQuery().dueBeforeExpression("${now()}"));
		provide(4, "مهلت امروز", "کارهایی که مهلتشان همین امروز است",
				this.tasks.createTaskQuery().dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW));
	}

	private void provide(int order, String name, String description, TaskQuery query) {
		Filter present = this.filters.createFilterQuery().filterName(name).singleResult();
		Filter filter = (present != null) ? present : this.filters.newTaskFilter(name);
		filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(Map.of("priority", order, "description", description, "refresh", true,
				"showUndefinedVariable", false, "color", "#0b5f63"));
		this.filters.saveFilter(filter);
		this.rights.mayUseFilter(filter.getId());
	}

}
