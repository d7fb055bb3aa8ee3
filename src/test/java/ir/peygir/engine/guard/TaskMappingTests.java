package ir.peygir.engine.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TaskMappingTests {

	@Test
	void theEnginesMappingIsTheOneWeKnow() throws Exception {
		byte[] mapping = TaskMapping.read(TaskMapping.TASKS).getBytes(StandardCharsets.UTF_8);
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mapping)))
			.isEqualTo("616c3e9cdf4055cab8493558ece2d3bce0a3edb7bb9fe88570758b5103caf821");
	}

	@Test
	void theJoinGivesWayToTheLinksOfTheTask() {
		String rewritten = TaskMapping.rewrite(TaskMapping.read(TaskMapping.TASKS));
		assertThat(rewritten).contains("ACT_RU_IDENTITYLINK L")
			.doesNotContain("authCheckJoinWithoutOnClause", "contextualAuthorizationCheck");
	}

	@Test
	void aMappingThatHasChangedStopsTheStart() {
		String known = TaskMapping.read(TaskMapping.TASKS);
		assertThatIllegalStateException()
			.isThrownBy(
					() -> TaskMapping.rewrite(known.replace("AUTH ON (AUTH.RESOURCE_ID_", "AUTH ON (A.RESOURCE_ID_")))
			.withMessageContaining("has changed");
		assertThatIllegalStateException()
			.isThrownBy(() -> TaskMapping.rewrite(known.replace("contextualAuthorizationCheck", "another")));
		assertThatIllegalStateException().isThrownBy(() -> TaskMapping.rewrite(known + known));
	}

}
