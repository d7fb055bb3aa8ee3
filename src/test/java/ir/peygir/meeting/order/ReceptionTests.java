package ir.peygir.meeting.order;

import java.time.Duration;
import java.time.Instant;

import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReceptionTests {

	private static final Instant NINE = Instant.parse("2026-11-30T05:30:00Z");

	private final Reception file = new Reception("192764350049", "06-2026-11-30");

	@Test
	void beginsAndEndsOnceForSomebodyWhoCame() {
		refused("meeting.day.notWaiting", () -> this.file.start(NINE));
		this.file.attends(Presence.LATE, NINE);
		refused("meeting.day.notStarted", () -> this.file.end(NINE));
		this.file.start(NINE);
		refused("meeting.day.notWaiting", () -> this.file.start(NINE));
		this.file.end(NINE.plusSeconds(600));
		refused("meeting.day.notStarted", () -> this.file.end(NINE));
		assertThat(Duration.between(this.file.startedAt(), this.file.endedAt())).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void whoIsWrittenDownAsMissedByMistakeIsReceivedUnlessThatIsRecorded() {
		this.file.attends(Presence.MISSED, NINE);
		this.file.attends(Presence.LATE, NINE.plusSeconds(120));
		assertThat(this.file.came()).isTrue();
		this.file.attends(Presence.MISSED, NINE.plusSeconds(180));
		this.file.missed(null, "mayor06", NINE.plusSeconds(600));
		refused("meeting.day.decided", () -> this.file.attends(Presence.PRESENT, NINE.plusSeconds(700)));
	}

	@Test
	void presentAndLateMayBeSetRightBeforeTheMinutes() {
		this.file.attends(Presence.PRESENT, NINE);
		this.file.attends(Presence.LATE, NINE);
		this.file.record("گفته شد", null, "mayor06", NINE, NINE.plusSeconds(60));
		refused("meeting.day.decided", () -> this.file.attends(Presence.PRESENT, NINE));
	}

	@Test
	void nobodyIsMissedWhoIsBeingReceived() {
		this.file.attends(Presence.PRESENT, NINE);
		this.file.start(NINE);
		refused("meeting.day.decided", () -> this.file.attends(Presence.MISSED, NINE));
	}

	@Test
	void remarksAreTakenOnceAndInTime() {
		refused("meeting.order.noRemarks", () -> this.file.remark("نکته", NINE));
		this.file.record("گفته شد", null, "mayor06", NINE, NINE.plusSeconds(60));
		refused("meeting.order.noRemarks", () -> this.file.remark("نکته", NINE.plusSeconds(61)));
		this.file.remark("نکته", NINE.plusSeconds(60));
		refused("meeting.order.noRemarks", () -> this.file.remark("باز هم", NINE.plusSeconds(60)));
		assertThat(this.file.view().remarks()).isEqualTo("نکته");
	}

	private static void refused(String key, Runnable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action::run)
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo(key));
	}

}
