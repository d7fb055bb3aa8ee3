package ir.peygir.staff.provisioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/**
 * Reads the rights that the groups of staff have in the engine; a word in it that nobody
 * knows stops the start.
 */
class RightsTable {

	static final String FILE = "staff/rights.csv";

	/** Stands for every resource, or for everybody. */
	private static final String ALL = Authorization.ANY;

	private static final List<Resource> RESOURCES = List.of(Resources.values());

	private final Set<String> groups;

	private final List<Right> rights = new ArrayList<>();

	/**
	 * @param rows in the order of the file
	 * @param groups that there are
	 * @throws StartRefused naming line and word of the first row that is wrong
	 */
	RightsTable(List<Map<String, String>> rows, Set<String> groups) {
		this.groups = groups;
		int line = 1;
		for (Map<String, String> row : rows) {
			read(row, ++line);
		}
	}

	List<Right> rights() {
		return List.copyOf(this.rights);
	}

	private void read(Map<String, String> row, int line) {
		String group = row.get("group");
		if (!ALL.equals(group) && !this.groups.contains(group)) {
			throw wrong(line, "there is no group", group);
		}
		for (Resource resource : resources(row.get("resource"), line)) {
			Right right = new Right(group, resource, row.get("id"),
					permissions(row.get("permissions"), resource, line));
			if (this.rights.stream().anyMatch((other) -> other.isFor(right.toGrant()))) {
				throw wrong(line, "a row before says already what these may:", group + " " + resource.resourceName());
			}
			this.rights.add(right);
		}
	}

	private static List<Resource> resources(String name, int line) {
		if (ALL.equals(name)) {
			return RESOURCES;
		}
		return List.of(Arrays.stream(Resources.values())
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> wrong(line, "there is no resource", name)));
	}

	private static List<Permission> permissions(String names, Resource resource, int line) {
		List<Permission> permissions = new ArrayList<>();
		for (String name : names.split(" ")) {
			try {
				permissions.add(ResourceTypeUtil.getPermissionByNameAndResourceType(name, resource.resourceType()));
			}
			catch (BadUserRequestException unknown) {
				throw wrong(line, "of " + resource.resourceName() + " there is no permission", name);
			}
		}
		permissions.removeIf((one) -> one.getValue() == Permissions.NONE.getValue());
		return List.copyOf(permissions);
	}

	private static StartRefused wrong(int line, String what, String name) {
		return new StartRefused("Peygir does not start: " + FILE + " line " + line + ": " + what + " " + name);
	}

}
