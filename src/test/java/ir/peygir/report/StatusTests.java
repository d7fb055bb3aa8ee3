package ir.peygir.report;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTests {

	@ParameterizedTest
	@EnumSource(names = { "CLOSED", "WITHDRAWN" }, mode = EnumSource.Mode.EXCLUDE)
	void aCitizenMayWithdrawWhateverIsNotOver(Status status) {
		assertThat(status.isOver()).isFalse();
		assertThat(status.leadsTo(Status.WITHDRAWN)).isTrue();
	}

	@Test
	void fromWithdrawnNothingFollows() {
		assertThat(next(Status.WITHDRAWN)).isEmpty();
		assertThat(Status.WITHDRAWN.isOver()).isTrue();
	}

	@Test
	void onlyAnObjectionOpensWhatIsClosed() {
		assertThat(next(Status.CLOSED)).containsExactlyInAnyOrder(Status.OBJECTED, Status.IN_INSPECTION);
	}

	@ParameterizedTest
	@EnumSource
	void nothingBecomesRegisteredAgain(Status status) {
		assertThat(status.leadsTo(Status.REGISTERED)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = "REGISTERED", mode = EnumSource.Mode.EXCLUDE)
	void everyOtherStatusCanBeReached(Status status) {
		assertThat(EnumSet.allOf(Status.class)).anyMatch((before) -> before.leadsTo(status));
	}

	@Test
	void anAnswerIsAskedAboutOrClosedOrCarriedOutAndNeverForgotten() {
		assertThat(next(Status.ANSWERED)).containsExactlyInAnyOrder(Status.PLANNED, Status.CLOSED, Status.OBJECTED,
				Status.IN_INSPECTION, Status.WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource
	void everyStatusHasAStageOnThePicture(Status status) {
		assertThat(Stage.of(status)).isNotNull();
	}

	private static Set<Status> next(Status status) {
		Set<Status> next = EnumSet.noneOf(Status.class);
		for (Status other : Status.values()) {
			if (status.leadsTo(other)) {
				next.add(other);
			}
		}
		return next;
	}

}
