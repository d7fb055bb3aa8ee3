package ir.peygir.staff.provisioning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.city.City;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.shared.CsvRows;
import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.stereotype.Component;

/**
 * The groups of staff, with the Persian names that Tasklist and Admin show. Makes what is
 * missing and never takes one away: cases may still wait for it.
 */
@Component
class Groups {

	static final String FILE = "staff/groups.csv";

	private static final String TYPE = "WORKFLOW";

	private final IdentityService identities;

	private final City city;

	private final HostDesk hosts;

	Groups(IdentityService identities, City city, HostDesk hosts) {
		this.identities = identities;
		this.city = city;
		this.hosts = hosts;
	}

	void provide() {
		Map<String, Group> present = this.identities.createGroupQuery()
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.collect(Collectors.toMap(Group::getId, (group) -> group));
		names().forEach((id, name) -> provide(present.get(id), id, name));
	}

	/** All that there are to be. */
	Set<String> ids() {
		return names().keySet();
	}

	private void provide(Group present, String id, String name) {
		Group group = (present != null) ? present : this.identities.newGroup(id);
		if (!name.equals(group.getName())) {
			group.setName(name);
			group.setType(TYPE);
			this.identities.saveGroup(group);
		}
	}

	private Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		CsvRows.of(FILE).forEach((row) -> names.put(row.get("id"), row.get("name")));
		this.city.districts()
			.forEach((district) -> names.put(StaffGroups.mayor(district.code()), "دفتر شهردار " + district.titleFa()));
		this.hosts.hosts().forEach((host) -> names.putIfAbsent(host.group(), "دفتر " + host.titleFa()));
		this.city.units(null).forEach((unit) -> names.put(unit.group(), unit.titleFa()));
		return names;
	}

}
