package ir.peygir.meeting.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MeetingOrderTests {

	private static final Instant MONDAY = Instant.parse("2026-11-30T07:30:00Z");

	private static final Instant DUE = MONDAY.plus(Duration.ofDays(10));

	private final MeetingOrder order = new MeetingOrder(
			new MeetingOrder.Origin("192764350049", "06-2026-11-30", "06", "mayor-06"), 1, terms("چراغ نصب شود"),
			"mayor06", MONDAY);

	@Test
	void isCorrectedUntilItIsReadOut() {
		this.order.correct(terms("دو چراغ نصب شود"), "mayor06", MONDAY);
		this.order.issue(MONDAY);
		assertThat(this.order.content()).isEqualTo("دو چراغ نصب شود");
		refused("meeting.order.issued", () -> this.order.correct(terms("هیچ"), "mayor06", MONDAY));
	}

	@Test
	void isExtendedOnceAndOnlyInTime() {
		withUnit();
		this.order.extend(DUE.plus(Duration.ofDays(5)), "پیمانکار عوض شد", "unit06", MONDAY);
		assertThat(this.order.status()).isEqualTo(OrderStatus.EXTENDED);
		assertThat(this.order.isLate(DUE.plusSeconds(1))).isFalse();
		refused("meeting.order.extendedBefore",
				() -> this.order.extend(DUE.plus(Duration.ofDays(9)), "باز هم", "unit06", MONDAY));
	}

	@Test
	void isNotExtendedWhenItsTimeIsOver() {
		withUnit();
		refused("meeting.order.noExtension",
				() -> this.order.extend(DUE.plus(Duration.ofDays(5)), "پیمانکار عوض شد", "unit06", DUE.plusSeconds(1)));
	}

	@Test
	void isNotExtendedWhileTheOfficeLooksAtTheReport() {
		withUnit();
		this.order.report("notPossible", "زمین خصوصی است", null, "unit06", MONDAY);
		refused("meeting.order.noExtension",
				() -> this.order.extend(DUE.plus(Duration.ofDays(5)), "پیمانکار عوض شد", "unit06", MONDAY));
	}

	@Test
	void theAnswerIsReadWhenTheOfficeHasConfirmedIt() {
		withUnit();
		this.order.report("done", "نصب شد", null, "unit06", MONDAY);
		assertThat(this.order.status()).isEqualTo(OrderStatus.DONE_BY_UNIT);
		assertThat(this.order.work().answer()).isNull();
		assertThat(this.order.publish(MONDAY)).isTrue();
		assertThat(this.order.status()).isEqualTo(OrderStatus.CONFIRMED);
		assertThat(this.order.work().answer()).isEqualTo("نصب شد");
	}

	@Test
	void whatIsCalledImpossibleStaysWithTheUnitUntilTheOfficeAgrees() {
		withUnit();
		this.order.report("notPossible", "زمین خصوصی است", null, "unit06", MONDAY);
		assertThat(this.order.status()).isEqualTo(OrderStatus.WITH_UNIT);
		this.order.publish(MONDAY);
		assertThat(this.order.status()).isEqualTo(OrderStatus.NOT_POSSIBLE);
	}

	@Test
	void anAnswerThatStandsIsNotPublishedTwice() {
		withUnit();
		this.order.report("done", "نصب شد", null, "unit06", MONDAY);
		this.order.publish(MONDAY);
		this.order.object();
		assertThat(this.order.publish(MONDAY)).isFalse();
		assertThat(this.order.work().round()).isEqualTo(1);
		assertThat(happenings()).endsWith(OrderHappening.CONFIRMED, OrderHappening.UPHELD);
	}

	@Test
	void anObjectionMaySendItBackAndGetsASecondAnswer() {
		withUnit();
		this.order.report("done", "نصب شد", null, "unit06", MONDAY);
		this.order.publish(MONDAY);
		this.order.object();
		this.order.sendBack(MONDAY);
		assertThat(this.order.status()).isEqualTo(OrderStatus.RETURNED);
		this.order.report("done", "درست شد", null, "unit06", MONDAY);
		assertThat(this.order.publish(MONDAY)).isTrue();
		assertThat(this.order.work().answer()).isEqualTo("درست شد");
		assertThat(this.order.work().round()).isEqualTo(2);
	}

	@Test
	void theCitizenAsksOnceAndOnlyWhenItIsLate() {
		withUnit();
		refused("meeting.order.noNudge", () -> this.order.nudge(DUE));
		this.order.nudge(DUE.plusSeconds(1));
		refused("meeting.order.noNudge", () -> this.order.nudge(DUE.plusSeconds(2)));
	}

	@Test
	void isLateOnceAndNotWhileTheOfficeHasIt() {
		withUnit();
		assertThat(this.order.late(DUE)).isTrue();
		assertThat(this.order.late(DUE)).isFalse();
		this.order.report("done", "نصب شد", null, "unit06", DUE.plusSeconds(5));
		assertThat(this.order.isLate(DUE.plusSeconds(9))).isFalse();
	}

	@Test
	void nothingIsSentBackThatNobodyHadInHand() {
		this.order.issue(MONDAY);
		assertThatIllegalStateException().isThrownBy(() -> this.order.sendBack(MONDAY));
	}

	@ParameterizedTest
	@CsvSource({ "true, true", "false, false" })
	void anImageIsKeptBackOnlyWhileNobodyHasDecidedOtherwise(boolean approved, boolean hidden) {
		MeetingOrder withheld = new MeetingOrder(
				new MeetingOrder.Origin("192764350049", "06-2026-11-30", "06", "mayor-06"), 2,
				new OrderTerms(OrderKind.OPINION, "موافقم", null, null, null, null, null, "نام دیگران پیداست"),
				"mayor06", MONDAY);
		refused("meeting.order.notWithheld", () -> withheld.judgeWithholding(approved, "supervisor", MONDAY));
		withheld.issue(MONDAY);
		assertThat(withheld.withholding().hides()).isTrue();
		withheld.judgeWithholding(approved, "supervisor", MONDAY);
		assertThat(withheld.withholding().hides()).isEqualTo(hidden);
		refused("meeting.order.notWithheld", () -> withheld.judgeWithholding(true, "supervisor", MONDAY));
	}

	private void withUnit() {
		this.order.issue(MONDAY);
		this.order.assign(MONDAY);
	}

	private List<OrderHappening> happenings() {
		return this.order.events().stream().map(OrderEvent::what).toList();
	}

	private static OrderTerms terms(String text) {
		return new OrderTerms(OrderKind.ORDER, text, "D06-TEC", DUE, null, null, null, null);
	}

	private static void refused(String key, Runnable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action::run)
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo(key));
	}

}
