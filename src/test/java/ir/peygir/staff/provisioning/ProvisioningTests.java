package ir.peygir.staff.provisioning;

import java.util.List;
import java.util.Map;

import ir.peygir.AtOnce;
import ir.peygir.Stories;
import ir.peygir.shared.CsvRows;
import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ProvisioningTests extends Stories {

	@Autowired
	@Qualifier("staffProvided")
	private SmartInitializingSingleton provisioning;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Autowired
	private Rights rights;

	@Autowired
	private Groups groups;

	@Test
	void aSecondStartChangesNothing() {
		List<String> filtersBefore = filterIds();
		List<String> rightsBefore = rights();
		long groupsBefore = this.identities.createGroupQuery().count();
		this.provisioning.afterSingletonsInstantiated();
		assertThat(filterIds()).isEqualTo(filtersBefore).hasSizeGreaterThanOrEqualTo(8);
		assertThat(rights()).isEqualTo(rightsBefore);
		assertThat(this.identities.createGroupQuery().count()).isEqualTo(groupsBefore).isGreaterThan(300);
	}

	@Test
	void aRowThatIsTakenAwayIsWithdrawnAndWhatWasGivenByHandStays() {
		Authorization byHand = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		byHand.setGroupId(StaffGroups.MANAGERS);
		byHand.setResource(Resources.DEPLOYMENT);
		byHand.setResourceId("by-hand");
		byHand.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(byHand);
		List<Right> rights = new RightsTable(CsvRows.of(RightsTable.FILE), this.groups.ids()).rights();
		List<Right> fewer = rights.stream()
			.filter((
					right) -> !(right.group().equals(StaffGroups.AUDITORS) && right.resource() == Resources.DEPLOYMENT))
			.toList();
		try {
			assertThat(whoReadsDeployments()).contains(StaffGroups.AUDITORS, StaffGroups.MANAGERS);
			this.rights.provide(fewer);
			assertThat(whoReadsDeployments()).contains(StaffGroups.MANAGERS).doesNotContain(StaffGroups.AUDITORS);
		}
		finally {
			this.rights.provide();
			this.authorizations.deleteAuthorization(byHand.getId());
		}
		assertThat(whoReadsDeployments()).containsExactlyInAnyOrder(StaffGroups.AUDITORS, StaffGroups.ADMINISTRATORS);
	}

	@Test
	void whatTheTableSaysTakesThePlaceOfWhatWasGivenByHandForTheSame() {
		Authorization byHand = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		byHand.setGroupId(StaffGroups.DESIGNERS);
		byHand.setResource(Resources.DEPLOYMENT);
		byHand.setResourceId(Authorization.ANY);
		byHand.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(byHand);
		assertThat(whoReadsDeployments()).contains(StaffGroups.DESIGNERS);
		this.rights.provide();
		assertThat(whoReadsDeployments()).doesNotContain(StaffGroups.DESIGNERS);
	}

	@Test
	void severalNodesThatStartAtOnceGiveEachRightOnce() throws Exception {
		List<String> before = rights();
		this.authorizations.createAuthorizationQuery()
			.groupIdIn(StaffGroups.AUDITORS)
			.listPage(0, 100)
			.stream()
			.filter(Right::isOurs)
			.forEach((right) -> this.authorizations.deleteAuthorization(right.getId()));
		assertThat(rights()).isNotEqualTo(before);
		List<Object> ends = AtOnce.run(4, (number) -> {
			this.provisioning.afterSingletonsInstantiated();
			return "started";
		});
		assertThat(ends).containsOnly("started");
		assertThat(rights()).isEqualTo(before);
	}

	private List<String> whoReadsDeployments() {
		return this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.DEPLOYMENT)
			.listPage(0, 100)
			.stream()
			.map(Authorization::getGroupId)
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "auditor, BATCH, READ, there is no group auditor",
			"auditors, BATCHES, READ, there is no resource BATCHES",
			"auditors, BATCH, LOOK, of Batch there is no permission LOOK" })
	void aRowThatMeansNothingStopsTheStartByNameAndLine(String group, String resource, String permission, String why) {
		Map<String, String> good = row("auditors", "DEPLOYMENT", "READ");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(
				() -> new RightsTable(List.of(good, row(group, resource, permission)), java.util.Set.of("auditors")))
			.withMessageEndingWith("staff/rights.csv line 3: " + why);
	}

	private static Map<String, String> row(String group, String resource, String permissions) {
		return Map.of("group", group, "resource", resource, "id", "*", "permissions", permissions);
	}

	@Test
	void everyListShowsTheMostUrgentFirst() {
		assertThat(this.filters.createFilterQuery().listPage(0, 100)).isNotEmpty()
			.allSatisfy((filter) -> assertThat(filter.<TaskQueryImpl>getQuery().getOrderingProperties())
				.extracting((order) -> order.getQueryProperty().getName(), (order) -> order.getDirection().getName())
				.startsWith(tuple("PRIORITY_", "desc"), tuple("DUE_DATE_", "asc")));
	}

	@Test
	void groupsHaveTheirPersianNames() {
		assertThat(name(StaffGroups.SUPERVISORS)).isEqualTo("سرپرستان");
		assertThat(name("mayor-06")).isEqualTo("دفتر شهردار منطقهٔ ۶");
		assertThat(name("unit-D06-TEC")).isEqualTo("معاونت فنی و عمرانی منطقهٔ ۶");
	}

	@Test
	void thePersonsOfTheDemoWorkForTheirUnits() {
		assertThat(groupsOf("operator")).containsExactlyInAnyOrder("operators", "call-centre");
		assertThat(groupsOf("unit06")).contains("unit-D06-TEC", "unit-D06-N1")
			.allMatch((group) -> group.contains("D06"));
		assertThat(groupsOf("organisation")).contains("unit-O-BUS").allMatch((group) -> group.startsWith("unit-O-"));
		assertThat(groupsOf("headquarters")).contains("unit-H-TEC").allMatch((group) -> group.startsWith("unit-H-"));
	}

	@ParameterizedTest
	@CsvSource({ "operator, call-centre", "secretariat, secretariat", "mayor06, mayor-06", "supervisor, supervisors",
			"inspector, inspection", "protection, protection", "clubdesk, club-desk", "manager, managers",
			"auditor, auditors", "designer, designers", "admin, administrators" })
	void everyRoleOfTheDemoHasSomebody(String account, String group) {
		assertThat(groupsOf(account)).contains(group);
	}

	@Test
	void noUnitMayReadTasksAtLarge() {
		List<Authorization> rights = this.authorizations.createAuthorizationQuery()
			.resourceType(Resources.PROCESS_DEFINITION)
			.listPage(0, 1000);
		assertThat(rights).filteredOn((right) -> right.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
			.extracting(Authorization::getGroupId)
			.contains(StaffGroups.AUDITORS)
			.doesNotContain(StaffGroups.SUPERVISORS, StaffGroups.OPERATORS)
			.noneMatch((group) -> group.startsWith("unit-"));
		assertThat(this.authorizations.createAuthorizationQuery().resourceType(Resources.TASK).listPage(0, 1000))
			.extracting(Authorization::getGroupId)
			.containsOnly(StaffGroups.ADMINISTRATORS, StaffGroups.AUDITORS);
	}

	@Test
	void personsMayReadAndMendThemselvesAndNoMore() {
		assertThat(this.authorizations.createAuthorizationQuery().userIdIn("unit06").listPage(0, 10)).singleElement()
			.satisfies((own) -> {
				assertThat(own.getResourceId()).isEqualTo("unit06");
				assertThat(own.getPermissions(Permissions.values())).contains(Permissions.READ, Permissions.UPDATE)
					.doesNotContain(Permissions.DELETE, Permissions.ALL);
			});
	}

	private List<String> rights() {
		return this.authorizations.createAuthorizationQuery()
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.map((one) -> one.getId() + " " + ((AuthorizationEntity) one).getRevision())
			.sorted()
			.toList();
	}

	private List<String> filterIds() {
		return this.filters.createFilterQuery()
			.orderByFilterId()
			.asc()
			.listPage(0, 100)
			.stream()
			.map(Filter::getId)
			.toList();
	}

	private String name(String group) {
		return this.identities.createGroupQuery().groupId(group).singleResult().getName();
	}

	private List<String> groupsOf(String user) {
		return this.identities.createGroupQuery()
			.groupMember(user)
			.listPage(0, 1000)
			.stream()
			.map(Group::getId)
			.toList();
	}

}
