package ir.peygir.staff.web;

import java.util.List;

import ir.peygir.engine.EngineUser;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;

import org.springframework.stereotype.Component;

/**
 * Counts what waits for a member of staff, by the filters of Tasklist.
 */
@Component
class Waiting {

	private static final int SHOWN = 50;

	private final FilterService filters;

	private final EngineUser engine;

	Waiting(FilterService filters, EngineUser engine) {
		this.filters = filters;
		this.engine = engine;
	}

	List<Pile> of(StaffMember member) {
		return this.engine.run(member.id(), member.groups(), () -> this.filters.createFilterQuery()
			.filterResourceType(EntityTypes.TASK)
			.listPage(0, SHOWN)
			.stream()
			.sorted(java.util.Comparator.comparing(Waiting::order))
			.map((filter) -> new Pile(filter.getId(), filter.getName(), text(filter, "description"),
					this.filters.count(filter.getId()), "/camunda/app/tasklist/default/#/?filter=" + filter.getId()))
			.toList());
	}

	private static Integer order(Filter filter) {
		return (filter.getProperties().get("priority") instanceof Number priority) ? priority.intValue() : 0;
	}

	private static String text(Filter filter, String property) {
		return (filter.getProperties().get(property) instanceof String text) ? text : "";
	}

	record Pile(String id, String name, String description, long count, String link) {
	}

}
