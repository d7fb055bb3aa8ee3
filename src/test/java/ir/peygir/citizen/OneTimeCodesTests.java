package ir.peygir.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.AtOnce;
import ir.peygir.Stories;
import ir.peygir.citizen.OneTimeCodes.Purpose;
import ir.peygir.citizen.OneTimeCodes.Result;
import ir.peygir.messaging.Outbox;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OneTimeCodesTests extends Stories {

	private static final Instant MORNING = Instant.parse("2026-10-11T05:30:00Z");

	private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private CodeSweep sweep;

	@Autowired
	private Vault vault;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CityClock clock;

	private final String subject = TrackingCode.random(new java.util.Random()).digits();

	private final String mobile = "+98912555" + NUMBERS.incrementAndGet();

	private UUID contact;

	@BeforeEach
	void somebodyLeftANumber() {
		this.clock.set(MORNING);
		this.contact = person(new ContactDetails(this.mobile, "+982188776655", null, null));
	}

	@AfterEach
	void timeGoesOn() {
		this.clock.reset();
	}

	@Test
	void sixDigitsComeByTextAndOpenOnce() {
		OneTimeCodes.Sent sent = send();
		assertThat(sent.validUntil()).isEqualTo(MORNING.plusSeconds(120));
		assertThat(sent.to()).startsWith("09*").doesNotContain(this.mobile.substring(3, 8));
		assertThat(text()).matches("رمز تأیید: [0-9]{6}\nبه هیچ‌کس نگویید\\.\n۱۳۷").hasSizeLessThanOrEqualTo(70);
		String digits = digits();
		assertThat(verify(" " + PersianText.persianDigits(digits).replaceAll("(...)", "$1 "))).isEqualTo(Result.RIGHT);
		assertThat(verify(digits)).isEqualTo(Result.NONE);
	}

	@Test
	void whoReadsEnglishIsWrittenToInEnglish() {
		this.contact = this.vault.keep(new ContactDetails(this.mobile, null, null, null), Locale.ENGLISH);
		send(Purpose.SIGN_IN);
		assertThat(text()).matches("Sign-in code: [0-9]{6}\nTell it to nobody\\.\n137");
	}

	@Test
	void itIsGoodForTwoMinutes() {
		send();
		String digits = digits();
		this.clock.set(MORNING.plusSeconds(119));
		assertThat(verify(other(digits))).isEqualTo(Result.WRONG);
		this.clock.set(MORNING.plusSeconds(120));
		assertThat(verify(digits)).isEqualTo(Result.EXPIRED);
	}

	@Test
	void afterFiveWrongTriesTheRightOneIsWorthNothing() {
		send();
		String digits = digits();
		for (String noGuess : new String[] { null, "", "12345", "1234567", "abcdef" }) {
			assertThat(verify(noGuess)).isEqualTo(Result.WRONG);
		}
		for (int tries = 1; tries < 5; tries++) {
			assertThat(verify(other(digits))).isEqualTo(Result.WRONG);
		}
		assertThat(verify(other(digits))).isEqualTo(Result.TOO_MANY);
		assertThat(verify(digits)).isEqualTo(Result.TOO_MANY);
	}

	@Test
	void aHundredGuessesAtTheSameMomentAreFiveTries() throws Exception {
		send();
		String digits = digits();
		List<Object> results = AtOnce.run(100, (number) -> verify(other(digits)));
		assertThat(results).filteredOn(Result.WRONG::equals).hasSize(4);
		assertThat(results).filteredOn(Result.TOO_MANY::equals).hasSize(96);
		assertThat(verify(digits)).isEqualTo(Result.TOO_MANY);
	}

	@Test
	void theRightCodeTwiceAtTheSameMomentOpensOnce() throws Exception {
		send();
		String digits = digits();
		AtomicInteger opened = new AtomicInteger();
		List<Object> results = AtOnce.run(8,
				(number) -> this.codes.verify(Purpose.CONFIRMATION, this.subject, digits, opened::incrementAndGet));
		assertThat(results).filteredOn(Result.RIGHT::equals).hasSize(1);
		assertThat(opened).hasValue(1);
	}

	@Test
	void whatFailsUsesNoCodeUp() {
		send();
		String digits = digits();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.codes.verify(Purpose.CONFIRMATION, this.subject, digits, () -> {
				throw new IllegalStateException("no");
			}));
		assertThat(verify(digits)).isEqualTo(Result.RIGHT);
	}

	@Test
	void aWrongTryCannotBeTakenBackByTheCaller() {
		send();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.transaction.execute((status) -> verify("000000")));
	}

	@Test
	void aNewCodeReplacesTheOldOneAndOtherMattersHaveTheirOwn() {
		send();
		String first = digits();
		this.clock.set(MORNING.plusSeconds(60));
		send();
		String second = digits();
		if (!first.equals(second)) {
			assertThat(verify(first)).isEqualTo(Result.WRONG);
		}
		assertThat(this.codes.verify(Purpose.SIGN_IN, this.subject, second)).isEqualTo(Result.NONE);
		assertThat(this.codes.verify(Purpose.CONFIRMATION, "000000000000", second)).isEqualTo(Result.NONE);
		assertThat(verify(second)).isEqualTo(Result.RIGHT);
	}

	@Test
	void aNumberIsNotRungMoreThanOnceAMinuteFiveTimesAnHourTenTimesADay() {
		send();
		this.clock.set(MORNING.plusSeconds(20));
		assertRefused(40);
		for (int minute = 1; minute < 5; minute++) {
			this.clock.set(MORNING.plusSeconds(60 * minute));
			sendAsSomebodyElse();
		}
		this.clock.set(MORNING.plusSeconds(600));
		assertRefused(3000);
		for (int minute = 60; minute < 65; minute++) {
			this.clock.set(MORNING.plusSeconds(60 * minute));
			send();
		}
		this.clock.set(MORNING.plus(Duration.ofHours(4)));
		assertRefused(20 * 3600);
		this.sweep.sweep();
		assertRefused(20 * 3600);
		this.clock.set(MORNING.plus(Duration.ofHours(24)));
		send();
	}

	@Test
	void askingTwiceAtTheSameMomentSendsOne() throws Exception {
		List<Object> results = AtOnce.run(8, (number) -> {
			UUID mine = person(new ContactDetails(this.mobile, null, null, null));
			return this.transaction
				.execute((status) -> this.codes.send(Purpose.CONFIRMATION, this.subject + number, mine));
		});
		assertThat(results).filteredOn(OneTimeCodes.Sent.class::isInstance).hasSize(1);
		assertThat(results).filteredOn(Problem.class::isInstance).hasSize(7);
	}

	@Test
	void whatWasNotSentDoesNotCount() {
		this.transaction.executeWithoutResult((status) -> {
			this.codes.send(Purpose.CONFIRMATION, this.subject, this.contact);
			status.setRollbackOnly();
		});
		assertThat(verify("000000")).isEqualTo(Result.NONE);
		send();
	}

	@Test
	void aLandlineIsRefusedAndNoCodeIsEverInTheCallList() {
		this.contact = person(new ContactDetails(null, "+982188770099", null, null));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::send)
			.satisfies((refused) -> assertThat(refused.problems()).extracting(InvalidInput.FieldProblem::field)
				.containsExactly("contact.mobile"));
		assertThat(messages()).isEmpty();
	}

	@Test
	void onceItIsOverNobodyReadsIt() {
		send();
		String first = digits();
		this.clock.set(MORNING.plusSeconds(60));
		send();
		assertThat(messages()).extracting(Outbox.Sent::text).noneMatch((text) -> text.contains(first));
		String second = digits();
		verify(second);
		assertThat(messages()).extracting(Outbox.Sent::text).noneMatch((text) -> text.contains(second));
		this.clock.set(MORNING.plusSeconds(120));
		send();
		String third = digits();
		this.clock.set(MORNING.plusSeconds(240));
		this.sweep.sweep();
		assertThat(messages()).hasSize(3).extracting(Outbox.Sent::text).noneMatch((text) -> text.contains(third));
		assertThat(verify(third)).isEqualTo(Result.EXPIRED);
		this.clock.set(MORNING.plus(Duration.ofDays(2)));
		this.sweep.sweep();
		assertThat(verify(third)).isEqualTo(Result.NONE);
		assertThat(this.jdbc.sql("select count(*) from code_sending where mobile_digest = ?")
			.param(this.vault.mobileDigest(new ir.peygir.shared.Mobile(this.mobile)))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void noTableHoldsTheDigits() {
		send();
		String digits = digits();
		String rows = this.jdbc.sql("select * from one_time_code where subject = ?")
			.param(this.subject)
			.query()
			.listOfRows()
			.toString()
				+ this.jdbc.sql("select content from outbound_message where case_code = ?")
					.param(this.subject)
					.query()
					.listOfRows();
		assertThat(rows.replace(this.subject, "")).doesNotContain("=" + digits, ": " + digits,
				this.mobile.substring(1));
	}

	@Test
	void codesAreNotAllAlikeAndKeepTheirZeros() {
		Set<String> seen = new HashSet<>();
		for (int day = 0; day < 30; day++) {
			this.clock.set(MORNING.plus(Duration.ofDays(day)));
			send();
			seen.add(digits());
		}
		assertThat(seen).hasSizeGreaterThan(25).allMatch((digits) -> digits.length() == 6);
	}

	private OneTimeCodes.Sent send() {
		return send(Purpose.CONFIRMATION);
	}

	private OneTimeCodes.Sent send(Purpose purpose) {
		return this.transaction.execute((status) -> this.codes.send(purpose, this.subject, this.contact));
	}

	private void sendAsSomebodyElse() {
		UUID other = person(new ContactDetails(this.mobile, null, null, null));
		this.transaction.execute((status) -> this.codes.send(Purpose.SIGN_IN, "192764350049", other));
	}

	private void assertRefused(long seconds) {
		assertThatExceptionOfType(Problem.class).isThrownBy(this::send).satisfies((refused) -> {
			assertThat(refused.status().value()).isEqualTo(429);
			assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
		});
	}

	private Result verify(String typed) {
		return this.codes.verify(Purpose.CONFIRMATION, this.subject, typed);
	}

	private UUID person(ContactDetails details) {
		return this.vault.keep(details, Locale.forLanguageTag("fa"));
	}

	private String digits() {
		return text().replaceAll("(?s)^[^0-9]*([0-9]{6}).*", "$1");
	}

	private String text() {
		return messages().get(0).text();
	}

	/** Newest first. */
	private List<Outbox.Sent> messages() {
		return this.outbox.newest(10000).stream().filter((one) -> this.subject.equals(one.code())).toList();
	}

	private static String other(String digits) {
		return "%06d".formatted((Integer.parseInt(digits) + 1) % 1_000_000);
	}

}
